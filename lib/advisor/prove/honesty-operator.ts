import type { Compilation } from '@/lib/advisor/compile/compile'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { providedDiagram } from '@/lib/advisor/compile/level-diagram'
import type { ResultWords } from '@/lib/advisor/policy/words-schema'
import { honestyParts } from '@/lib/advisor/prove/honesty-parts'
import { failuresOf, type Proof, proof } from '@/lib/advisor/prove/proof'

type Claim = readonly [sentence: string, isBroken: Ref]
const NAME = 'H9 nobody sealed without attestation'
/** What would promise more than encrypted memory alone can. */
const SEALED = /\bsealed\b|\breport\b[^.]*\bproves?\b/i

/** H9: against the operator counts as proved only what can be attested; whoever is offered with less is told so, and promised no more. */
export function reducedIsSaid(compilation: Compilation): Proof {
  const { policy, model, store, holds } = compilation
  const rule = policy.policy.honesty?.operator
  const level = policy.levels.find(({ id }) => id === rule?.level)
  if (rule === undefined || level === undefined) return proof(24, NAME, 'no rule declared', ['the policy does not say what H9 is about'])
  const { and, not, taken } = honestyParts(compilation)
  const { diagrams } = store
  const proved = level.scale.indexOf(rule.step)
  const asked = diagrams.map(model.levels.get(level.id) ?? store.never, (step) => (step > 0 ? 1 : 0))
  const claims = policy.candidates.flatMap((candidate): Claim[] => {
    const { id } = candidate
    const isProved = diagrams.map(providedDiagram(candidate, level, model.levels, policy, store), (step) => (step >= proved ? 1 : 0))
    const reduced = and(taken(id), asked, not(isProved))
    const mine = model.reasons.filter(({ kind, candidates }) => kind === 'warn' && candidates.includes(id))
    const said = store.anyOf(mine.filter(({ says }) => says.includes(rule.word)).map((reason) => reason.holds))
    const sentences = [...mine.map(({ says, holds: where }) => [says, where] as const), ...toldOf(compilation, id)]
    const isOffered = rule.bare.only.includes(id) ? store.never : and(taken(id), asked, holds(rule.bare.when))
    return [
      [`${id} counts as proved where nothing attests it`, and(isProved, not(holds(rule.when)))],
      [`${id} protects from the operator without proof, and is not called ${rule.word}`, and(reduced, not(said))],
      [`${id} is offered against the operator with memory in clear`, isOffered],
      ...sentences
        .filter(([says]) => SEALED.test(says))
        .map(([says, where]): Claim => [`${id} proves nothing, and is told to: ${says}`, and(reduced, where)]),
    ]
  })
  return proof(24, NAME, `${policy.candidates.length} candidates, ${claims.length} claims`, failuresOf(compilation, claims))
}

/** What holds a risk, and what remains, where each sentence is the one that is told of a candidate. */
function toldOf({ policy: { words }, holds, store }: Compilation, candidate: string): (readonly [says: string, where: Ref])[] {
  const { diagrams, op } = store
  const firstOf = (list: ResultWords['holds']) => {
    let left = store.always
    return list
      .filter((each) => each.for.includes(candidate))
      .map(({ when, says }) => {
        const here = diagrams.apply(op.and, left, holds(when))
        left = diagrams.apply(op.without, left, holds(when))
        return [says, here] as const
      })
  }
  return words === undefined ? [] : [...firstOf(words.holds), ...firstOf(words.remains)]
}
