import { conditionDiagrams } from '@/lib/advisor/compile/condition-diagram'
import type { DiagramStore } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { providedDiagram } from '@/lib/advisor/compile/level-diagram'
import { canBeChosenIn, type PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Candidate, Policy, Rule } from '@/lib/advisor/policy/policy-schema'

/** Why something is said of candidates: a rule, a level that one falls short of, or where it cannot be chosen at all. */
export type Reason = Readonly<{
  /** `exclude`: out. `control`: acceptable with `controls`. `warn`: told. `impossible`: there is no such assignment. */
  kind: 'exclude' | 'control' | 'warn' | 'impossible'
  /** Id of the rule; `<level>-<step>` and `availability-<candidate>` for the others. */
  id: string
  severity: Rule['severity']
  candidates: readonly string[]
  /** 1 where it holds. */
  holds: Ref
  says: string
  because: readonly string[]
  controls: readonly string[]
}>

/** All reasons of a policy that can hold: availability, levels, rules, impossible assignments, each in the order of the policy. */
export function reasonsOf(policy: Policy, facts: PolicyFacts, levels: ReadonlyMap<string, Ref>, store: DiagramStore): Reason[] {
  const holds = conditionDiagrams(policy, levels, store)
  const all = [
    ...policy.candidates.map((candidate) => unavailable(candidate, policy, facts, store)),
    ...policy.candidates.flatMap((candidate) => shortfalls(candidate, policy, levels, store)),
    ...policy.rules.flatMap((rule) => ruleGrounds(rule, policy, holds, store)),
    ...policy.impossible.map(({ id, when, says, because }): Reason => {
      return { id, severity: 'critical', candidates: [], says, because, kind: 'impossible', holds: holds(when), controls: [] }
    }),
  ]
  return all.filter((reason) => reason.holds !== store.never)
}

/** Options of the release question with which a candidate can be chosen. */
export function availableOptions({ availability }: Candidate, policy: Policy, facts: PolicyFacts): string[] {
  const release = policy.questions.find(({ id }) => id === policy.policy.releaseQuestion)
  const has = (covers: readonly string[]) => availability.fromDriver.some((driver) => canBeChosenIn(facts, driver, covers))
  return (release?.options ?? []).filter(({ id, covers }) => availability.options.includes(id) || has(covers)).map(({ id }) => id)
}

function unavailable(candidate: Candidate, policy: Policy, facts: PolicyFacts, store: DiagramStore): Reason {
  const { id, availability } = candidate
  const release = policy.policy.releaseQuestion
  const available = availableOptions(candidate, policy, facts)
  const options = policy.questions.find((question) => question.id === release)?.options ?? []
  const gone = options.flatMap((option, at) => (available.includes(option.id) ? [] : [at]))
  return {
    kind: 'exclude',
    id: `availability-${id}`,
    severity: 'critical',
    candidates: [id],
    holds: store.diagrams.literal(store.order.indexOf(release), gone),
    says: availability.says,
    because: availability.because,
    controls: [],
  }
}

/** One reason for each contribution to a level that asks for more than the candidate provides. */
function shortfalls(candidate: Candidate, policy: Policy, levels: ReadonlyMap<string, Ref>, store: DiagramStore): Reason[] {
  const { diagrams, op } = store
  const holds = conditionDiagrams(policy, levels, store)
  return policy.levels.flatMap((level) => {
    if (level.role !== 'required') return []
    const provided = providedDiagram(candidate, level, levels, policy, store)
    const provides = candidate.provides[level.id] ?? []
    return level.from.map(({ when, level: step, says, because }): Reason => {
      const asked = diagrams.map(holds(when), (isAsked) => isAsked * level.scale.indexOf(step))
      return {
        kind: 'exclude',
        id: `${level.id}-${step}`,
        severity: 'critical',
        candidates: [candidate.id],
        holds: diagrams.apply(op.isAbove, asked, provided),
        says,
        because: [...new Set([...because, ...provides.flatMap((entry) => entry.because)])],
        controls: [],
      }
    })
  })
}

/** A rule that excludes becomes two reasons where a control can switch it off: out without the control, acceptable with it. */
function ruleGrounds(rule: Rule, policy: Policy, holds: ReturnType<typeof conditionDiagrams>, store: DiagramStore): Reason[] {
  const { diagrams, op, anyOf } = store
  const { id, severity, candidates, says, because, mitigatedBy } = rule
  const base = { id, severity, candidates, says, because }
  const fires = holds(rule.when)
  if (rule.effect === 'warn') return [{ ...base, kind: 'warn', holds: fires, controls: [] }]
  if (rule.effect === 'require-control') return [{ ...base, kind: 'control', holds: fires, controls: mitigatedBy }]
  const atHand = anyOf(policy.controls.filter((control) => mitigatedBy.includes(control.id)).map(({ when }) => holds(when)))
  return [
    { ...base, kind: 'exclude', holds: diagrams.apply(op.without, fires, atHand), controls: [] },
    { ...base, kind: 'control', holds: diagrams.apply(op.and, fires, atHand), controls: mitigatedBy },
  ]
}
