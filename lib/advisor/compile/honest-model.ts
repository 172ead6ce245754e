import type { Holds } from '@/lib/advisor/compile/condition-diagram'
import type { DiagramStore } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { endedOptions } from '@/lib/advisor/compile/ended'
import type { Reason } from '@/lib/advisor/compile/reason'
import { ratingDiagram, type Today, todayReader } from '@/lib/advisor/compile/today'
import { diagramsOfUses, type UsedControl } from '@/lib/advisor/compile/use-diagrams'
import { criterionValue } from '@/lib/advisor/compile/winner-diagram'
import type { PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** What a policy with format 2 says besides: how candidates stand as they run today, which controls they take, and what ranks them. */
export type HonestModel = Readonly<{
  /** Options of the release question of which every series has ended. */
  ended: readonly string[]
  today: Today
  uses: readonly UsedControl[]
  /** Candidate -> 0 to 3, see `ratingDiagram`. */
  rating: ReadonlyMap<string, Ref>
  /** Criterion -> for each candidate its value, counted from the worst. */
  values: ReadonlyMap<string, readonly Ref[]>
}>

export function honestModel(
  policy: Policy,
  facts: PolicyFacts,
  reasons: readonly Reason[],
  holds: Holds,
  store: DiagramStore,
): HonestModel | null {
  if (policy.policy.format !== 2) return null
  const today = todayReader(policy, store)
  const values = policy.criteria.map((criterion) => {
    return [criterion.id, policy.candidates.map(({ id }) => criterionValue(criterion, id, holds, store))] as const
  })
  return {
    ended: endedOptions(policy, facts),
    today,
    uses: diagramsOfUses(policy, holds, store),
    rating: new Map(policy.candidates.map(({ id }) => [id, ratingDiagram(id, reasons, today, store)])),
    values: new Map(values),
  }
}
