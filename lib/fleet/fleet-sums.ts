import { gravityOf } from '@/lib/concern/found'
import { type FleetAdvisory, type FleetResult, type GroupResult, RATINGS, type Rating } from '@/lib/fleet/fleet-result'
import { advisoriesOf, rulesOf } from '@/lib/fleet/old-fleet'

/** How many groups have which rating, worst first, zero included. */
export function byRating(groups: readonly GroupResult[]): readonly Readonly<{ rating: Rating; count: number }>[] {
  return RATINGS.map((rating) => ({ rating, count: groups.filter((group) => group.rating === rating).length }))
}

/** An advisory, or a rule of the check, with how many groups it is about. */
type Shared<T> = Readonly<{ what: T; count: number }>

/** Advisories with one answer about groups: the gravest first, of equals what most groups have. */
export function sharedAdvisories(
  { groups, advisories }: FleetResult,
  answer: 'affected' | 'conditional',
): readonly Shared<FleetAdvisory>[] {
  const counts = counted(groups.flatMap((group) => advisoriesOf(group, answer)))
  const rank = ({ severity }: FleetAdvisory) => RATINGS.indexOf(gravityOf(severity))
  return [...counts]
    .flatMap(([id, count]) => {
      const what = advisories[id]
      return what === undefined ? [] : [{ what, count }]
    })
    .toSorted((a, b) => rank(a.what) - rank(b.what) || b.count - a.count || a.what.id.localeCompare(b.what.id))
}

/** Rules that groups fail: the gravest first, of equals what most groups have. */
export function sharedRules({ groups }: FleetResult): readonly Shared<GroupResult['findings'][number]>[] {
  const known = new Map(
    groups.flatMap(({ findings }) => findings.filter(({ state }) => state === 'fail').map((each) => [each.rule, each] as const)),
  )
  return [...counted(groups.flatMap(rulesOf))]
    .flatMap(([rule, count]) => {
      const what = known.get(rule)
      return what === undefined ? [] : [{ what, count }]
    })
    .toSorted((a, b) => RATINGS.indexOf(a.what.severity) - RATINGS.indexOf(b.what.severity) || b.count - a.count)
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
