import type { Compilation } from '@/lib/advisor/compile/compile'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { honestyParts } from '@/lib/advisor/prove/honesty-parts'
import { failuresOf, type Proof, proof } from '@/lib/advisor/prove/proof'

type Claim = readonly [sentence: string, isBroken: Ref]

/** H10: of two controls that contradict each other, never both apply to a candidate. */
export function noOpposites(compilation: Compilation): Proof {
  const { policy, model } = compilation
  const { and } = honestyParts(compilation)
  const uses = model.honest?.uses ?? []
  const claims = uses.flatMap((one) =>
    uses.flatMap((other): Claim[] => {
      const [a, b] = [policy.controls[one.control], policy.controls[other.control]]
      const shared = one.candidates.filter((id) => other.candidates.includes(id))
      if (!a || !b || shared.length === 0 || other.control <= one.control || !a.facts?.opposite.includes(b.id)) return []
      return [[`${a.id} and its opposite ${b.id} both apply to ${shared.join(', ')}`, and(one.applies, other.applies)]]
    }),
  )
  return proof(25, 'H10 no control and its opposite', `${uses.length} uses, ${claims.length} pairs`, failuresOf(compilation, claims))
}

/** H11: nothing that can be told outside Nova names it, and what is cited there is not about it alone. */
export function silentOnNova(compilation: Compilation): Proof {
  const { policy, model, store, holds } = compilation
  const { and, outside } = honestyParts(compilation)
  const isTold = (ref: Ref) => and(ref, outside) !== store.never
  const reasons = model.reasons.filter((reason) => isTold(reason.holds))
  const uses = (model.honest?.uses ?? []).filter(({ applies }) => isTold(applies))
  const { words } = policy
  const lists = words === undefined ? [] : [words.risk, words.holds, words.remains, words.nothing, words.meanwhile, words.migrate].flat()
  const said = lists.filter(({ when }) => isTold(holds(when))).map(({ says }) => says)
  const done = (words?.actions ?? []).filter(({ when }) => isTold(holds(when))).map((action) => action.do)
  const about = policy.candidates.map(({ id, label, summary, statusNote = '' }) => [id, `${label} ${summary} ${statusNote}`] as const)
  const texts = [
    ...about,
    ...reasons.map(({ id, says }) => [id, says] as const),
    ...uses.flatMap(({ control }) => {
      const found = policy.controls[control]
      const { title = '', effect = '', caution, command = '', reading = '', settings = [] } = found?.facts ?? {}
      return [[found?.id ?? '', [found?.do, title, effect, caution, command, reading, JSON.stringify(settings)].join(' ')] as const]
    }),
    ...[...said, ...done].map((text) => [text, text] as const),
  ]
  const bare = reasons
    .filter(({ because }) => because.every((id) => id.includes('nova')))
    .map(({ id }) => `${id} cites nothing but Nova outside it`)
  const named = texts.filter(([, text]) => /\bnova\b/i.test(text)).map(([id]) => `${id} names Nova outside it`)
  return proof(26, 'H11 outside Nova nothing names it', `${texts.length} texts`, [...named, ...bare])
}

/** H11: what is recommended outside Nova has at least five controls with setting and check. */
export function fiveControls(compilation: Compilation): Proof {
  const { policy, model, store } = compilation
  const { diagrams, op, never } = store
  const { and, outside, recommended } = honestyParts(compilation)
  const full = (model.honest?.uses ?? []).filter(({ control }) => (policy.controls[control]?.facts?.settings.length ?? 0) > 0)
  const claims = policy.candidates.map(({ id }, at): Claim => {
    const mine = full.filter(({ candidates }) => candidates.includes(id))
    const count = mine.reduce(
      (sum, { applies }) => diagrams.map(diagrams.apply(op.sum, sum, applies), (value) => Math.min(value, 5)),
      never,
    )
    return [
      `${id} is recommended with fewer than five controls`,
      and(
        recommended(at),
        outside,
        diagrams.map(count, (value) => (value < 5 ? 1 : 0)),
      ),
    ]
  })
  return proof(26, 'H11 five controls outside Nova', `${full.length} uses with settings`, failuresOf(compilation, claims))
}
