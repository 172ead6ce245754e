import type { Model } from '@/lib/advisor/compile/model'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** The words of a policy: everything that is shown and decides nothing. Its lists stand in the order of the compiled policy. */
export type PolicyTexts = ReturnType<typeof policyTexts>

export function policyTexts(policy: Policy, model: Model) {
  return {
    policy: policy.policy,
    questions: policy.questions.map(({ id, code, was, ask, why, kind, order, topic, changeable, detect, dontKnow, options }) => {
      return {
        id,
        code,
        was,
        ask,
        why,
        kind,
        order,
        topic,
        changeable,
        detect,
        dontKnow,
        options: options.map((option) => ({ id: option.id, code: option.code, was: option.was, label: option.label, hint: option.hint })),
      }
    }),
    current: policy.current,
    candidates: policy.candidates.map(({ id, label, summary, statusNote, neverWins, technologies }) => {
      return { id, label, summary, statusNote, neverWins, technologies }
    }),
    /** Reasons: rules, shortfalls and availability; `id` is what advice names as its rule. */
    grounds: model.reasons.map(({ id, kind, severity, says, because, controls }) => ({ id, kind, severity, says, because, controls })),
    controls: policy.controls.map(({ when: _, ...control }) => control),
    invariants: policy.invariants.map(({ id, says, because }) => ({ id, says, because })),
    levels: policy.levels.map(({ id, label, scale }) => ({ id, label, scale })),
    criteria: policy.criteria.map(({ id, label, order }) => ({ id, label, order })),
    profiles: policy.profiles,
    ties: policy.ties,
    evidence: policy.evidence,
  }
}
