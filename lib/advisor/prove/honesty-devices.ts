import type { Compilation } from '@/lib/advisor/compile/compile'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { honestyParts } from '@/lib/advisor/prove/honesty-parts'
import { failuresOf, type Proof, proof } from '@/lib/advisor/prove/proof'

type Claim = readonly [sentence: string, isBroken: Ref]
const NAME = 'H8 one rule for devices of the host'

/**
 * H8: whoever hands a whole device to strangers must keep it to its guest and clean it, whichever hypervisor it is; and none is let in or
 * ruled out by a risk that all of them have.
 */
export function sameForDevices(compilation: Compilation): Proof {
  const { policy, model, store, holds } = compilation
  const rule = policy.policy.honesty?.devices
  if (rule === undefined) return proof(23, NAME, 'no rule declared', ['the policy does not say what H8 is about'])
  const { and, not, taken } = honestyParts(compilation)
  const handed = holds(rule.when)
  const strangers = and(handed, holds(rule.strangers))
  const uses = (model.honest?.uses ?? []).filter(({ control }) => policy.controls[control]?.id.includes(rule.control))
  const actions = policy.words?.actions.filter(({ id }) => id === rule.action) ?? []
  const warnings = model.reasons.filter(({ kind, holds: where }) => kind === 'warn' && and(where, not(handed)) === store.never)
  const who = policy.candidates.filter(({ id }) => !rule.apart.includes(id))
  const claims = who.flatMap(({ id }): Claim[] => {
    const kept = store.anyOf(uses.filter(({ candidates }) => candidates.includes(id)).map(({ must }) => must))
    const cleaned = store.anyOf(actions.filter((action) => action.for.includes(id)).map(({ when }) => holds(when)))
    const warned = warnings.filter(({ candidates }) => candidates.includes(id))
    return [
      [`${id} hands strangers a device without a control that keeps it in bounds`, and(taken(id), strangers, not(kept))],
      [`${id} hands strangers a device that nobody cleans`, and(taken(id), strangers, not(cleaned))],
      [`${id} hands strangers a device without a word`, warned.length > 0 ? store.never : and(taken(id), strangers)],
    ]
  })
  const bans = model.reasons.filter(({ kind, of, holds: where }) => {
    return kind === 'exclude' && of === 'risk' && and(where, not(handed)) === store.never
  })
  const unlike = bans.map(({ id, candidates }) => `${id} rules ${candidates.join(', ')} out for a risk that every device has`)
  return proof(23, NAME, `${who.length} candidates, ${uses.length} uses, ${warnings.length} warnings`, [
    ...failuresOf(compilation, claims),
    ...unlike,
  ])
}
