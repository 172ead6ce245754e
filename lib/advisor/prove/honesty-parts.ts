import type { Compilation } from '@/lib/advisor/compile/compile'
import type { Ref } from '@/lib/advisor/compile/diagrams'

/** Diagrams that the rules of honesty are stated with. */
export function honestyParts({ policy, model, store }: Compilation) {
  const { diagrams, order, op, never } = store
  const release = order.indexOf(policy.policy.releaseQuestion)
  const releases = policy.questions.find(({ id }) => id === policy.policy.releaseQuestion)?.options ?? []
  const releaseIs = (ids: readonly string[]) =>
    diagrams.literal(
      release,
      releases.flatMap(({ id }, at) => (ids.includes(id) ? [at] : [])),
    )
  const taken = (id: string) => diagrams.map(model.status.get(id) ?? never, (value) => (value === 1 || value === 2 ? 1 : 0))
  const outcome = model.outcome.get('default') ?? never
  return {
    and: (...refs: readonly Ref[]) => refs.reduce((all, each) => diagrams.apply(op.and, all, each), store.always),
    not: store.complement,
    releaseIs,
    outside: releaseIs(policy.policy.outside === undefined ? [] : [policy.policy.outside]),
    taken,
    /** 1 where a candidate, and no other, is recommended. */
    chosen: (at: number) => diagrams.map(outcome, (value) => (model.outcomes[value] === 2 ** at ? 1 : 0)),
    recommended: (at: number) => diagrams.map(outcome, (value) => (((model.outcomes[value] ?? 0) >> at) & 1 && value < 30 ? 1 : 0)),
    isUnavailable: (id: string) =>
      store.anyOf(model.reasons.filter(({ of, candidates }) => of === 'unavailable' && candidates.includes(id)).map(({ holds }) => holds)),
  }
}
