import type { Compilation } from '@/lib/advisor/compile/compile'
import { support } from '@/lib/advisor/compile/diagram-queries'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { type Proof, proof } from '@/lib/advisor/prove/proof'

/** 7: each question, and each of its options, makes a difference somewhere, or says why it is offered all the same. */
export function telling(compilation: Compilation): Proof {
  const { policy, model, store } = compilation
  const { diagrams } = store
  const roots = [
    ...model.outcome.values(),
    ...model.status.values(),
    ...model.controls.values(),
    ...model.reasons.map(({ holds }) => holds),
    ...(model.honest?.uses ?? []).map(({ must }) => must),
    ...sayings(compilation),
  ]
  const used = new Set(roots.flatMap((root) => support(diagrams, root)))
  const failures = policy.questions.flatMap(({ id, options, neverDecides }) => {
    const variable = store.order.indexOf(id)
    if (!used.has(variable)) return neverDecides ? [] : [`nothing depends on question ${id}`]
    if (neverDecides) return [`question ${id} says that it never decides, but something depends on it`]
    const isTwin = (one: number, other: number) =>
      roots.every((root: Ref) => diagrams.restrict(root, variable, one) === diagrams.restrict(root, variable, other))
    return options.flatMap((option, at) => {
      const twin = options.findIndex((_, other) => other < at && isTwin(other, at))
      if (twin < 0) return []
      return option.neverDecides ? [] : [`${id}=${option.id} is never told apart from ${id}=${options[twin]?.id}`]
    })
  })
  const count = policy.questions.reduce((sum, { options }) => sum + options.length, 0)
  return proof(7, 'every question and option matters', `${policy.questions.length} questions, ${count} options`, failures)
}

/** Where each sentence of a result is told: an answer may matter to what is said alone. */
function sayings({ policy: { words }, holds }: Compilation): Ref[] {
  if (words === undefined) return []
  return [words.risk, words.holds, words.remains, words.nothing, words.meanwhile, words.actions, words.migrate]
    .flat()
    .map(({ when }) => holds(when))
}
