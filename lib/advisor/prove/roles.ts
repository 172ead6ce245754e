import type { Compilation } from '@/lib/advisor/compile/compile'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { winnerDiagram } from '@/lib/advisor/compile/winner-diagram'
import { type Proof, proof } from '@/lib/advisor/prove/proof'

/** 6: without a deciding rule some recommendation would differ; without an evidence-only rule none would. */
export function roles(compilation: Compilation): Proof {
  const { policy } = compilation
  const now = winnersWithout(compilation, null)
  const failures = policy.rules.flatMap(({ id, role, effect }) => {
    const decides = effect === 'exclude' && winnersWithout(compilation, id).some((ref, at) => ref !== now[at])
    if (decides === (role === 'deciding')) return []
    return [`rule ${id} is "${role}", but without it ${decides ? 'some' : 'no'} recommendation would differ`]
  })
  const deciding = policy.rules.filter(({ role }) => role === 'deciding').length
  return proof(6, 'deciding or evidence only', `${deciding} deciding, ${policy.rules.length - deciding} evidence-only`, failures)
}

/** For each profile who would be recommended in possible assignments if a rule did not exclude anybody. */
function winnersWithout({ policy, model, store }: Compilation, rule: string | null): Ref[] {
  const reasons = model.reasons.filter(({ kind, id }) => kind === 'exclude' && id !== rule)
  const excluded = new Map(
    policy.candidates.map(({ id }) => [
      id,
      store.anyOf(reasons.filter(({ candidates }) => candidates.includes(id)).map(({ holds }) => holds)),
    ]),
  )
  return [...model.scores.values()].map((scores) =>
    store.diagrams.apply(store.op.where, model.possible, winnerDiagram(scores, policy, excluded, store)),
  )
}
