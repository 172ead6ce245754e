import { allowedBy } from '@/lib/advisor/runtime/answers'
import { controlsOf } from '@/lib/advisor/runtime/controls-of'
import { encode } from '@/lib/advisor/runtime/link'
import { type Reach, reachOfFew } from '@/lib/advisor/runtime/reach'
import { standingOf } from '@/lib/advisor/runtime/today'
import { outcomeOf } from '@/lib/advisor/runtime/verdict'
import { installedAnswers, seriesAnswers, versionAnswers } from '@/lib/concern/answers'
import type { Found } from '@/lib/concern/found'
import { gravityOf, runningOf, worstFirst } from '@/lib/concern/found'
import {
  type FleetAdvisory,
  type FleetResult,
  type GroupConcern,
  type GroupResult,
  type Outcome,
  RATINGS,
  type Rating,
} from '@/lib/fleet/fleet-result'
import type { HostGroup } from '@/lib/fleet/host-group'
import type { FleetKnowledge } from '@/lib/fleet/knowledge'
import { isForAnotherDriver } from '@/lib/fleet/other-driver'

/** Judge every group; groups that are alike are judged once. */
export function judgeFleet(groups: readonly HostGroup[], knowledge: FleetKnowledge): FleetResult {
  const { policy, concern } = knowledge
  const advisories: Record<string, FleetAdvisory> = {}
  const verdictOf = remembered((_, { answers, current }: HostGroup) => judged({ answers, current }, knowledge))
  const concernsOf = remembered((_, group: HostGroup) => {
    const found = worstFirst(foundOf(group, knowledge))
    for (const { concern: each, title, path } of found)
      advisories[each.advisory] = { id: each.advisory, title, severity: each.severity, path }
    return found.map(toConcern)
  })
  const results = groups.map((group): GroupResult => {
    const link = encode(policy, group)
    const running = JSON.stringify([group.current, group.nova, group.packages.map(({ name, version, system }) => [name, version, system])])
    const { name, place, findings } = group
    return { name, place, ...verdictOf(link, group), findings, concerns: concernsOf(running, group), link }
  })
  return {
    policy: { version: policy.version, digest: policy.digest },
    releasesAsOf: concern.versions.catalogue.date,
    groups: worst(results, advisories),
    advisories,
  }
}

/** A function that works out each key once. */
function remembered<T>(make: (key: string, group: HostGroup) => T): (key: string, group: HostGroup) => T {
  const made = new Map<string, Readonly<{ value: T }>>()
  return (key, group) => {
    const held = made.get(key) ?? { value: make(key, group) }
    made.set(key, held)
    return held.value
  }
}

type Judged = Pick<GroupResult, 'outcome' | 'recommended' | 'possible' | 'canBeNothing' | 'current' | 'rating' | 'musts'>

function judged({ answers, current }: Pick<HostGroup, 'answers' | 'current'>, { policy, controls }: FleetKnowledge): Judged {
  const reached = reachOfFew(policy, allowedBy(policy, answers))
  const found = outcomeOf(policy, reached, 'default')
  const at = policy.candidates.indexOf(current ?? '')
  const today = at < 0 || found.isContradiction ? null : standingOf(policy, answers, at)
  return {
    outcome: wordOf(found),
    recommended: found.isSettled ? found.recommended : [],
    possible: found.possible,
    canBeNothing: found.canBeNothing,
    current: current === null ? null : { id: current, verdict: today?.verdict ?? null },
    rating: today === null ? 'unknown' : (BY_NUMBER[today.rating] ?? 'unknown'),
    musts: found.isSettled ? mustsOf(found.recommended, policy, reached, controls) : [],
  }
}

const BY_NUMBER: readonly Rating[] = ['none', 'advisory', 'serious', 'critical']

function wordOf({ isContradiction, isSettled, recommended }: ReturnType<typeof outcomeOf>): Outcome {
  if (isContradiction) return 'contradiction'
  if (!isSettled) return 'not-settled'
  if (recommended.length === 0) return 'nothing-acceptable'
  return recommended.length > 1 ? 'equally-good' : 'recommended'
}

function mustsOf(recommended: readonly string[], policy: FleetKnowledge['policy'], reached: Reach, ids: readonly string[]): string[] {
  const required = recommended.flatMap((id) =>
    controlsOf(policy, policy.candidates.indexOf(id), reached, [])
      .filter(({ isRequired, isCertain }) => isRequired && isCertain)
      .flatMap(({ at }) => ids[at] ?? []),
  )
  return [...new Set(required)]
}

/** What concerns the packages; where none are named, what concerns Nova in the release. What is for those of another driver is left out. */
function foundOf({ current, nova, packages, place }: HostGroup, { concern }: FleetKnowledge): Found[] {
  const found =
    packages.length > 0
      ? (installedAnswers(packages, place.file, concern) ?? [])
      : nova === null
        ? []
        : 'series' in nova
          ? (seriesAnswers(nova.series, ['nova'], concern) ?? [])
          : versionAnswers('nova', nova.version, concern)
  return found.filter(({ concern: each }) => each.answer !== 'not-affected' && !isForAnotherDriver(each, current, concern))
}

const toConcern = ({ concern }: Found): GroupConcern => ({
  ...{ advisory: concern.advisory, product: concern.product, running: runningOf(concern) },
  answer: concern.answer !== 'affected' ? 'cannot-be-told' : concern.condition === null ? 'affected' : 'conditional',
  condition: concern.condition,
})

/** How grave a group is: of what runs, of what its files say, of what affects it. 0 is critical, 3 nothing. */
export function gravityRank({ rating, findings, concerns }: GroupResult, advisories: FleetResult['advisories']): number {
  const ranks = [
    rating === 'unknown' ? 3 : RATINGS.indexOf(rating),
    ...findings.filter(({ state }) => state === 'fail').map(({ severity }) => RATINGS.indexOf(severity)),
    ...concerns
      .filter(({ answer }) => answer === 'affected')
      .map(({ advisory }) => RATINGS.indexOf(gravityOf(advisories[advisory]?.severity ?? null))),
  ]
  return Math.min(...ranks)
}

/** By the rating of what runs, then by everything else that is known; equals stay in their order. */
function worst(groups: readonly GroupResult[], advisories: FleetResult['advisories']): readonly GroupResult[] {
  return groups
    .map((group) => ({ group, ranks: [RATINGS.indexOf(group.rating), gravityRank(group, advisories)] as const }))
    .toSorted((a, b) => a.ranks[0] - b.ranks[0] || a.ranks[1] - b.ranks[1])
    .map(({ group }) => group)
}
