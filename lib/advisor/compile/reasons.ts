import { conditionDiagrams, type Holds } from '@/lib/advisor/compile/condition-diagram'
import type { DiagramStore } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { ended, RISK, releaseIs } from '@/lib/advisor/compile/ended'
import type { Reason } from '@/lib/advisor/compile/reason'
import { shortfalls } from '@/lib/advisor/compile/shortfalls'
import { canBeChosenIn, type PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Candidate, Policy, Rule } from '@/lib/advisor/policy/policy-schema'

/** All reasons of a policy that can hold: availability, levels, rules, impossible assignments, each in the order of the policy. */
export function reasonsOf(policy: Policy, facts: PolicyFacts, levels: ReadonlyMap<string, Ref>, store: DiagramStore): Reason[] {
  const holds = conditionDiagrams(policy, levels, store)
  const all = [
    ...policy.candidates.flatMap((candidate) => unavailable(candidate, policy, facts, holds, store)),
    ...policy.candidates.flatMap((candidate) => shortfalls(candidate, policy, levels, store)),
    ...policy.rules.flatMap((rule) => ruleGrounds(rule, policy, holds, store)),
    ...policy.impossible.map(({ id, when, says, because }): Reason => {
      return { ...RISK, id, severity: 'critical', candidates: [], says, because, kind: 'impossible', holds: holds(when), controls: [] }
    }),
    ...ended(policy, facts, store),
  ]
  return all.filter((reason) => reason.holds !== store.never)
}

/** Options of the release question with which a candidate can be chosen. */
export function availableOptions({ availability }: Candidate, policy: Policy, facts: PolicyFacts): string[] {
  const release = policy.questions.find(({ id }) => id === policy.policy.releaseQuestion)
  const has = (covers: readonly string[]) => availability.fromDriver.some((driver) => canBeChosenIn(facts, driver, covers))
  return (release?.options ?? []).filter(({ id, covers }) => availability.options.includes(id) || has(covers)).map(({ id }) => id)
}

function unavailable(candidate: Candidate, policy: Policy, facts: PolicyFacts, holds: Holds, store: DiagramStore): Reason[] {
  const { id, availability } = candidate
  const available = releaseIs(policy, availableOptions(candidate, policy, facts), store)
  const base = { kind: 'exclude', of: 'unavailable', demand: 'available', severity: 'critical', candidates: [id], controls: [] } as const
  const { says, because, unless = [] } = availability
  return [
    { ...base, id: `availability-${id}`, holds: store.complement(available), says, because },
    ...unless.map((each, at) => {
      return { ...base, id: `availability-${id}-${at + 1}`, holds: holds(each.when), says: each.says, because: each.because }
    }),
  ]
}

/** A rule that excludes becomes two reasons where a control can switch it off: out without the control, acceptable with it. */
function ruleGrounds(rule: Rule, policy: Policy, holds: Holds, store: DiagramStore): Reason[] {
  const { diagrams, op, anyOf } = store
  const { id, severity, candidates, says, because, mitigatedBy, kind: of = 'risk', demand = id } = rule
  const base = { id, severity, candidates, says, because, of, demand }
  const fires = holds(rule.when)
  if (rule.effect === 'warn') return [{ ...base, kind: 'warn', holds: fires, controls: [] }]
  if (rule.effect === 'require-control') return [{ ...base, kind: 'control', holds: fires, controls: mitigatedBy }]
  const atHand = anyOf(policy.controls.filter((control) => mitigatedBy.includes(control.id)).map(({ when }) => holds(when)))
  return [
    { ...base, kind: 'exclude', holds: diagrams.apply(op.without, fires, atHand), controls: [] },
    { ...base, kind: 'control', holds: diagrams.apply(op.and, fires, atHand), controls: mitigatedBy },
  ]
}
