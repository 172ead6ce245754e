import type { Advisory, Condition } from '@/lib/advisory/advisory'
import type { Release } from '@/lib/facts/openstack/release'
import { actionOn, type Remedy, remedyFor } from '@/lib/library/indexes/remedy'
import { affected } from '@/lib/versions/affects'
import type { Concerns } from '@/lib/versions/concern'
import { conditionsOf } from '@/lib/versions/conditions'
import { deliverableOf } from '@/lib/versions/product-releases'
import { type Answer, cannotTell, gravest, type Verdict } from '@/lib/versions/verdict'

/** What one advisory means for a series. */
export type SeriesEntry = Readonly<{
  advisory: Advisory
  /** The gravest of the verdicts on its products. */
  verdict: Verdict
  /** In the order of the advisory; `product` is null for what it says without naming one. */
  products: readonly Readonly<{ product: string | null; verdict: Verdict }>[]
  /** What must hold besides the version for it to be affected, one of these; empty: nothing, or it does not say. */
  conditions: readonly Condition[]
  remedy: Remedy
  /** What the advisory says to do on the series; null where nothing needs to be done, or it does not say. Back-ticks mark code. */
  action: string | null
}>

/** The last part of the address of a series: `havana`, `2024.1`. */
export function releaseSlug({ name }: Pick<Release, 'name'>): string {
  return (name.split(' ')[0] ?? name).toLowerCase()
}

/** Path of the page of a series. */
export function releasePath(release: Pick<Release, 'name'>): string {
  return `/releases/${releaseSlug(release)}/`
}

/**
 * Every advisory that an operator of a series must think about, with the answer.
 *
 * @param isOpenStack Whether an advisory comes from OpenStack; of others count those that name a series or a product of its.
 * @returns In the order given.
 */
export function entriesOfSeries(
  release: Release,
  advisories: readonly Advisory[],
  isOpenStack: (advisory: Advisory) => boolean,
  concerns: Concerns,
): SeriesEntry[] {
  const running = { series: release.name }
  return concerning(advisories, isOpenStack, concerns).map((advisory) => {
    const { products, verdict } = verdictOn(advisory, release, concerns)
    const conditions = verdict.answer === 'affected' ? conditionsOf(advisory, running, concerns.versions) : []
    const remedy = remedyFor(advisory, products, release, concerns)
    return { advisory, verdict, products, conditions, remedy, action: actionOn(release, advisory, verdict) }
  })
}

/** What affects a series, and what may: an advisory of which it cannot be told is never left out as if it did not. */
export function mayAffect(
  release: Release,
  advisories: readonly Advisory[],
  isOpenStack: (advisory: Advisory) => boolean,
  concerns: Concerns,
): Advisory[] {
  return concerning(advisories, isOpenStack, concerns).filter(
    (advisory) => verdictOn(advisory, release, concerns).verdict.answer !== 'not-affected',
  )
}

const concerning = (advisories: readonly Advisory[], isOpenStack: (advisory: Advisory) => boolean, concerns: Concerns) =>
  advisories.filter((advisory) => isOpenStack(advisory) || namesOpenStack(advisory, concerns))

function verdictOn(advisory: Advisory, release: Release, { versions, sistersOf }: Concerns): Pick<SeriesEntry, 'products' | 'verdict'> {
  const sisters = sistersOf(advisory)
  const names = [...new Set(advisory.affected.map(({ product }) => product))]
  const products = names.map((product) => ({ product, verdict: affected(advisory, product, { series: release.name }, versions, sisters) }))
  const [first, ...others] = products.map((each) => each.verdict)
  const verdict =
    first === undefined
      ? cannotTell('The advisory does not state what is affected in a form that can be read.')
      : gravest([first, ...others])
  return { products, verdict }
}

/** How many advisories have which answer. */
export function countAnswers(entries: readonly Pick<SeriesEntry, 'verdict'>[]): Readonly<Record<Answer, number>> {
  const counts = { affected: 0, 'cannot-be-told': 0, 'not-affected': 0 }
  for (const { verdict } of entries) counts[verdict.answer] += 1
  return counts
}

/** Whether an advisory names a series or a product of OpenStack. */
export const namesOpenStack = ({ affected: entries }: Advisory, { versions }: Concerns) =>
  entries.some(({ product, releases }) => releases.length > 0 || (product !== null && deliverableOf(versions, product) !== null))
