import { conditionDiagrams } from '@/lib/advisor/compile/condition-diagram'
import { reachable } from '@/lib/advisor/compile/diagram-queries'
import type { DiagramStore } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Model } from '@/lib/advisor/compile/model'
import { honestRefs } from '@/lib/advisor/compile/serialize-honest'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { SEVERITIES } from '@/lib/advisor/policy/schema-words'
import { type CompiledPolicy, REASON } from '@/lib/advisor/runtime/compiled-policy'

const CHANGEABLE = { easy: 0, hard: 1, fact: 2, never: 2 }

/** Write a model down as the runtime reads it: one table that holds what its diagrams reach, those of the outcomes first. */
export function serializeModel(policy: Policy, model: Model, store: DiagramStore, digest: string): CompiledPolicy {
  const { diagrams, op } = store
  const holds = conditionDiagrams(policy, model.levels, store)
  const guarded = (ref: Ref) => diagrams.apply(op.guard, model.possible, ref)
  const reasons = model.reasons.map((reason) => ({ ...reason, holds: reason.kind === 'impossible' ? reason.holds : guarded(reason.holds) }))
  const plain = model.honest === null ? policy.controls : [] // those with uses are told with their uses
  const controls = plain.map(({ id }) => guarded(model.controls.get(id) ?? store.never))
  const guards = policy.invariants.map(({ when }) => guarded(holds(when)))
  const more = honestRefs(policy, model, holds, store)
  const roots = [
    ...[...model.outcome.values(), ...model.status.values()],
    ...[...reasons.map((reason) => reason.holds), ...controls, ...guards, ...(more?.roots ?? [])],
  ]

  const inner = reachable(diagrams, roots).filter((ref) => !diagrams.isTerminal(ref))
  const numbers = new Map(inner.map((ref, at) => [ref, at]))
  const question = store.order.map((id) => policy.questions.findIndex((each) => each.id === id))
  const serialized = (ref: Ref): number => numbers.get(ref) ?? -1 - diagrams.leafOf(ref)
  const bits = (ids: readonly string[]) => policy.candidates.reduce((all, { id }, at) => (ids.includes(id) ? all | (1 << at) : all), 0)
  const grounds = reasons.map(({ holds }) => serialized(holds))
  return {
    id: policy.policy.id,
    code: policy.policy.code,
    version: policy.policy.version,
    digest,
    questions: policy.questions.map(({ id, code, changeable, pin = 0, options }) => {
      return {
        id,
        code,
        changeable: CHANGEABLE[changeable],
        pin,
        options: options.map((option) => [option.id, option.code] as const),
      }
    }),
    candidates: policy.candidates.map(({ id }) => id),
    profiles: Object.fromEntries([...model.outcome].map(([name, ref]) => [name, serialized(ref)])),
    outcomes: model.outcomes,
    status: policy.candidates.map(({ id }) => serialized(model.status.get(id) ?? store.never)),
    grounds: reasons.map(
      (reason, at) =>
        [
          REASON[reason.kind],
          SEVERITIES.indexOf(reason.severity),
          bits(reason.candidates),
          grounds[at] ?? -1,
          reason.controls.map((id) => policy.controls.findIndex((control) => control.id === id)),
        ] as const,
    ),
    controls: plain.map((control, at) => [bits(control.for), serialized(controls[at] ?? store.never)] as const),
    invariants: policy.invariants.map(
      ({ neverAcceptable = [] }, at) => [bits(neverAcceptable), serialized(guards[at] ?? store.never)] as const,
    ),
    ...(more === null ? {} : { honest: more.serialize(serialized, grounds) }),
    nodes: inner.flatMap((ref, at) => [
      question[diagrams.variableOf(ref)] ?? 0,
      ...diagrams.kidsOf(ref).map((kid, nth, kids) => {
        if (more !== null && kid === kids[nth - 1]) return 0
        return diagrams.isTerminal(kid) ? serialized(kid) : at - serialized(kid)
      }),
    ]),
  }
}
