import { availableOptions } from '@/lib/advisor/compile/reasons'
import type { Condition } from '@/lib/advisor/policy/condition'
import type { Facts } from '@/lib/advisor/policy/policy-facts'
import type { Candidate, Policy } from '@/lib/advisor/policy/policy-schema'

/** A policy's conditions in the least that any rule engine understands: answers among options, and, or. */
export type Expression =
  | Readonly<{ kind: 'among'; question: string; options: readonly string[] }>
  | Readonly<{ kind: 'and' | 'or'; parts: readonly Expression[] }>

/** When a candidate is excluded: it cannot be chosen, a rule excludes it, or it provides less than is required. */
export function exclusion(policy: Policy, facts: Facts, candidate: Candidate): Expression {
  const available = availableOptions(candidate, policy, facts)
  const rules = policy.rules.filter(({ effect, candidates }) => effect === 'exclude' && candidates.includes(candidate.id))
  const shortfalls = policy.levels
    .filter(({ role }) => role === 'required')
    .flatMap((level) =>
      level.from.map((entry) => {
        const step = level.scale.indexOf(entry.level)
        const enough = (candidate.provides[level.id] ?? []).filter((given) => level.scale.indexOf(given.level) >= step)
        return and([toExpression(entry.when, policy), ...enough.map((given) => negation(toExpression(given.when, policy), policy))])
      }),
    )
  const controls = (ids: readonly string[]) =>
    policy.controls.filter(({ id }) => ids.includes(id)).map(({ when }) => toExpression(when, policy))
  return or([
    negation({ kind: 'among', question: policy.policy.releaseQuestion, options: available }, policy),
    ...rules.map((rule) =>
      and([toExpression(rule.when, policy), ...controls(rule.mitigatedBy).map((control) => negation(control, policy))]),
    ),
    ...shortfalls,
  ])
}

/** A condition without levels and negations: both are spelt out. */
export function toExpression({ is, all, any, not }: Condition, policy: Policy): Expression {
  return and([
    ...Object.entries(is).map(([key, choices]) => (isLevel(policy, key) ? levelAmong(key, choices, policy) : among(key, choices))),
    ...all.map((part) => toExpression(part, policy)),
    ...(any.length > 0 ? [or(any.map((part) => toExpression(part, policy)))] : []),
    ...(not ? [negation(toExpression(not, policy), policy)] : []),
  ])
}

const among = (question: string, options: readonly string[]): Expression => ({ kind: 'among', question, options })
const and = (parts: readonly Expression[]): Expression => (parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts })
const or = (parts: readonly Expression[]): Expression => (parts.length === 1 && parts[0] ? parts[0] : { kind: 'or', parts })
const isLevel = (policy: Policy, key: string): boolean => policy.levels.some(({ id }) => id === key)

/** A level is at a step when a part asks for it and none for more; at its lowest when none asks for anything. */
function levelAmong(id: string, steps: readonly string[], policy: Policy): Expression {
  const { scale = [], from = [] } = policy.levels.find((level) => level.id === id) ?? {}
  const asking = (isAsked: (step: number) => boolean) =>
    from.filter(({ level }) => isAsked(scale.indexOf(level))).map(({ when }) => toExpression(when, policy))
  return or(
    steps.map((name) => {
      const step = scale.indexOf(name)
      const reached = step === 0 ? [] : [or(asking((each) => each === step))]
      return and([...reached, ...asking((each) => each > step).map((part) => negation(part, policy))])
    }),
  )
}

function negation(expression: Expression, policy: Policy): Expression {
  if (expression.kind !== 'among')
    return { kind: expression.kind === 'and' ? 'or' : 'and', parts: expression.parts.map((part) => negation(part, policy)) }
  const all = policy.questions.find(({ id }) => id === expression.question)?.options.map(({ id }) => id) ?? []
  return among(
    expression.question,
    all.filter((option) => !expression.options.includes(option)),
  )
}
