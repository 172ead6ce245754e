import type { Advisory, Condition, Rating } from '@/lib/advisory/advisory'
import { worstRating } from '@/lib/advisory/severity'
import { advisoryPath, slugOf } from '@/lib/advisory/slug'
import type { Release } from '@/lib/facts/openstack/release'
import { namesOpenStack } from '@/lib/library/indexes/by-release'
import { decidedElsewhere } from '@/lib/library/indexes/elsewhere'
import { type FlawPart, flawPart } from '@/lib/library/indexes/flaw-part'
import type { Flaw } from '@/lib/library/indexes/flaws-among'
import { actionOn } from '@/lib/library/indexes/remedy'
import type { Concerns } from '@/lib/versions/concern'
import { conditionsOf } from '@/lib/versions/conditions'
import { ANSWERS, type Answer, cannotTell } from '@/lib/versions/verdict'

/** What one flaw means for a series. */
export type SeriesFlaw = Readonly<{
  flaw: Flaw
  group: FlawGroup
  /** Of the first record that has a rating. */
  rating: Rating | null
  parts: readonly FlawPart[]
  /** What must hold besides the version, one of these, as data; empty: nothing, or only `parts` say it in words. */
  conditions: readonly Condition[]
  /** Software that no series contains and whose version decides; empty but in the group `elsewhere`. */
  decidedBy: readonly string[]
  /** What to do on the series; null where nothing needs to be done, or no record says it. Back-ticks mark code. */
  action: string | null
  /** Where the advisory says what to do; null where it does not. */
  advice: string | null
}>

/** Where the entry of a flaw stands on the page of a series, whatever the answer. */
export const flawId = ({ flaw }: Pick<SeriesFlaw, 'flaw'>) => `flaw-${slugOf(flaw.advisory.id)}`

/** `elsewhere`: it cannot be told, because the series does not decide it. */
export type FlawGroup = Answer | 'elsewhere'

/** What every flaw that concerns OpenStack means for a series, in the order given. */
export function flawsOfSeries(
  release: Release,
  flaws: readonly Flaw[],
  isOpenStack: (advisory: Advisory) => boolean,
  concerns: Concerns,
): SeriesFlaw[] {
  return flaws
    .filter(({ advisory, sisters }) => [advisory, ...sisters].some((each) => isOpenStack(each) || namesOpenStack(each, concerns)))
    .map((flaw) => flawOnSeries(flaw, release, concerns))
}

function flawOnSeries(flaw: Flaw, release: Release, concerns: Concerns): SeriesFlaw {
  const { advisory, sisters } = flaw
  const products = [...new Set([advisory, ...sisters].flatMap(({ affected }) => affected.map(({ product }) => product)))]
  const parts = products.length === 0 ? [UNREAD] : products.map((product) => flawPart(flaw, product, release, concerns))
  const answer = ANSWERS.find((each) => parts.some(({ verdict }) => verdict.answer === each)) ?? 'cannot-be-told'
  const decidedBy = answer === 'cannot-be-told' ? decidedElsewhere(flaw, parts, concerns.versions) : null
  return {
    flaw,
    group: decidedBy === null ? answer : 'elsewhere',
    rating: ratingOf(flaw),
    parts,
    conditions: answer === 'affected' ? conditionsOf(advisory, { series: release.name }, concerns.versions) : [],
    decidedBy: decidedBy ?? [],
    action: actionOn(release, advisory, { answer }),
    advice: adviceOf(advisory),
  }
}

const UNREAD: FlawPart = {
  ...{ product: null, isOpenStack: true, condition: null, fix: null, patches: [], upgrade: null },
  verdict: cannotTell('The advisory does not state what is affected in a form that can be read.'),
}

/** Where an advisory says what to do; null where it does not. */
export function adviceOf({ id, sections }: Advisory): string | null {
  const section = sections.find(({ name }) => name === 'recommended-actions')
  return section === undefined ? null : `${advisoryPath(id)}#${section.anchor}`
}

export const ratingOf = ({ advisory, sisters }: Flaw): Rating | null =>
  [advisory, ...sisters].map(worstRating).find((rating) => rating !== null) ?? null

/** How many flaws are in which group. */
export function countFlaws(flaws: readonly Pick<SeriesFlaw, 'group'>[]): Readonly<Record<FlawGroup, number>> {
  const counts = { affected: 0, 'cannot-be-told': 0, elsewhere: 0, 'not-affected': 0 }
  for (const { group } of flaws) counts[group] += 1
  return counts
}
