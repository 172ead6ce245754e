import { demandsOf } from '@/lib/advisor/compile/demands'
import type { Model } from '@/lib/advisor/compile/model'
import type { ControlFacts } from '@/lib/advisor/policy/control-schema'
import type { Control, Policy } from '@/lib/advisor/policy/policy-schema'
import type { ResultWords } from '@/lib/advisor/policy/words-schema'

/** The words of a policy: everything that is shown and decides nothing. Its lists stand in the order of the compiled policy. */
export type PolicyTexts = ReturnType<typeof policyTexts>

export function policyTexts(policy: Policy, model: Model) {
  const { honesty: _, ...head } = policy.policy
  return {
    policy: head,
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
    grounds: model.reasons.map(({ id, kind, of, severity, says, because, controls }) => ({
      id,
      kind,
      of,
      severity,
      says,
      because,
      controls,
    })),
    controls: policy.controls.map(withoutWhen),
    /** What is asked of every candidate, in the order of the matrix. */
    demands: demandsOf(policy).map((id) => ({ id, label: labelOf(policy, id) })),
    words: policy.words === undefined ? undefined : saidOf(policy.words),
    invariants: policy.invariants.map(({ id, says, because }) => ({ id, says, because })),
    levels: policy.levels.map(({ id, label, scale }) => ({ id, label, scale })),
    criteria: policy.criteria.map(({ id, label, order, lacks }) => ({ id, label, order, lacks })),
    presets: (policy.presets ?? []).map(({ id, title, says, answers, current = null }) => ({ id, title, says, answers, current })),
    profiles: policy.profiles,
    ties: policy.ties,
    evidence: policy.evidence,
  }
}

/** A control without the conditions under which it is asked for. */
function withoutWhen({ when: _, facts, ...control }: Control): Omit<Control, 'when' | 'facts'> & Readonly<{ facts?: ShownFacts }> {
  if (facts === undefined) return control
  const { uses: __, ...shown } = facts
  return { ...control, facts: shown }
}
type ShownFacts = Omit<ControlFacts, 'uses'>

function labelOf({ levels, words }: Policy, demand: string): string {
  return levels.find(({ id }) => id === demand)?.label ?? words?.demands[demand] ?? demand
}

/** The words of results without their conditions. */
function saidOf({ risk, holds, remains, nothing, meanwhile, actions, migrate, ...rest }: ResultWords) {
  const says = (list: readonly Readonly<{ says: string }>[]) => list.map((each) => each.says)
  return {
    ...{ risk: says(risk), holds: says(holds), remains: says(remains), nothing: says(nothing), meanwhile: says(meanwhile) },
    actions: actions.map(({ id, kind, do: what, because }) => ({ id, kind, do: what, because })),
    migrate: migrate.map(({ says: text, because }) => ({ says: text, because })),
    ...rest,
  }
}
