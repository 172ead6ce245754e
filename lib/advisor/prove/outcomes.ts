import type { Compilation } from '@/lib/advisor/compile/compile'
import { IMPOSSIBLE, UNAVAILABLE } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { expectationClaims } from '@/lib/advisor/prove/expectations'
import { failuresOf, type Proof, proof } from '@/lib/advisor/prove/proof'

/** 2: every possible assignment has a recommendation, or a reason with evidence for each candidate why there is none. */
export function total(compilation: Compilation): Proof {
  const { model, store, policy } = compilation
  const { diagrams, op, anyOf } = store
  const claims = policy.candidates.map(({ id }): [string, Ref] => {
    const reasons = model.reasons.filter(
      (reason) => reason.kind === 'exclude' && reason.candidates.includes(id) && reason.because.length > 0,
    )
    const explained = anyOf(reasons.map(({ holds }) => holds))
    return [`${id} is excluded without a reason`, diagrams.apply(op.without, excludedIn(compilation, id), explained)]
  })
  return proof(2, 'total', `${policy.candidates.length} candidates, ${model.outcomes.length} outcomes`, failuresOf(compilation, claims))
}

/** 3: two candidates are equally good only where the policy declares the tie. */
export function deterministic(compilation: Compilation): Proof {
  const { model, store, policy } = compilation
  const names = (bits: number) => policy.candidates.flatMap(({ id }, at) => ((bits >> at) & 1 ? [id] : []))
  const isDeclared = (ids: readonly string[]) => ids.length < 2 || policy.ties.some((tie) => ids.every((id) => tie.candidates.includes(id)))
  const claims = [...model.outcome.values()].flatMap((ref) =>
    model.outcomes.flatMap((bits, outcome): [string, Ref][] =>
      isDeclared(names(bits))
        ? []
        : [[`${names(bits).join(' and ')} tie, undeclared`, store.diagrams.map(ref, (value) => (value === outcome ? 1 : 0))]],
    ),
  )
  const ties = model.outcomes.filter((bits) => names(bits).length > 1).length
  return proof(3, 'deterministic', `${ties} kinds of tie, ${policy.ties.length} declared`, failuresOf(compilation, claims))
}

/** 8: each candidate can be recommended, or says why it never is. */
export function winnable(compilation: Compilation): Proof {
  const { model, policy } = compilation
  const winners = model.outcomes.reduce((all, bits) => all | bits, 0)
  const failures = policy.candidates.flatMap(({ id, neverWins }, at) => {
    const canWin = ((winners >> at) & 1) === 1
    if (canWin === (neverWins === undefined)) return []
    return [canWin ? `${id} declares neverWins, and is recommended in some world` : `${id} is never recommended, and does not say why`]
  })
  return proof(8, 'every candidate can win', `${policy.candidates.length} candidates`, failures)
}

/** 10: what must never happen never does, and what experts expect holds. */
export function invariant(compilation: Compilation): Proof {
  const { model, store, policy } = compilation
  const { diagrams, op } = store
  const claims = policy.invariants.flatMap((each): [string, Ref][] => {
    const where = compilation.holds(each.when)
    const bitsOf = (ids: readonly string[]) => policy.candidates.reduce((all, { id }, at) => (ids.includes(id) ? all | (1 << at) : all), 0)
    const recommended = (isBad: (bits: number) => boolean) =>
      [...model.outcome.values()].map((ref) =>
        diagrams.map(ref, (value) => (value !== IMPOSSIBLE && isBad(model.outcomes[value] ?? 0) ? 1 : 0)),
      )
    const accepted = (id: string) => diagrams.map(model.status.get(id) ?? store.never, (value) => (value === 1 || value === 2 ? 1 : 0))
    const bare = (id: string) => diagrams.map(model.status.get(id) ?? store.never, (value) => (value === 1 ? 1 : 0))
    const { neverRecommended, neverAcceptable, neverWithoutControls, onlyWithControl, onlyRecommended, someRecommended } = each
    const uncontrolled = (id: string) =>
      diagrams.apply(op.without, accepted(id), mustNaming(compilation, id, onlyWithControl?.naming ?? ''))
    const bad = [
      ...(neverRecommended ? recommended((bits) => (bits & bitsOf(neverRecommended)) !== 0) : []),
      ...(neverAcceptable ?? []).map(accepted),
      ...(neverWithoutControls ?? []).map(bare),
      ...(onlyWithControl?.candidates ?? []).map(uncontrolled),
      ...(onlyRecommended ? recommended((bits) => (bits & ~bitsOf(onlyRecommended)) !== 0) : []),
      ...(someRecommended ? recommended((bits) => bits === 0) : []),
    ]
    return bad.map((ref) => [`${each.id} (${each.says})`, diagrams.apply(op.and, where, ref)])
  })
  const count = [
    `${policy.invariants.length} invariants`,
    ...(policy.expectations ? [`${policy.expectations.length} expectations`] : []),
  ].join(', ')
  return proof(10, 'invariants', count, failuresOf(compilation, [...claims, ...expectationClaims(compilation)]))
}

/** Where a candidate takes a control that must be in place and names a word in what it does or how it is checked. */
function mustNaming({ policy, model, store }: Compilation, candidate: string, word: string): Ref {
  const isNamed = (at: number) => {
    const control = policy.controls[at]
    return `${control?.do} ${control?.check}`.toLowerCase().includes(word.toLowerCase())
  }
  const uses = (model.honest?.uses ?? []).filter(({ control, candidates }) => candidates.includes(candidate) && isNamed(control))
  return store.anyOf(uses.map(({ must }) => must))
}

/** 11: where nothing is acceptable, changing answers that are no facts makes something acceptable. */
export function relaxable(compilation: Compilation): Proof {
  const { model, store, policy } = compilation
  const { diagrams, op, anyOf } = store
  const facts = policy.questions.filter(({ changeable }) => changeable === 'fact').map(({ id }) => store.order.indexOf(id))
  const claims = [...model.outcome].map(([profile, ref]): [string, Ref] => {
    const some = diagrams.map(ref, (value) => (value !== 0 && value !== IMPOSSIBLE ? 1 : 0))
    const reachable = store.order.reduce((found, _, variable) => {
      const options = Array.from({ length: diagrams.arities[variable] ?? 0 }, (_, at) => at)
      return facts.includes(variable) ? found : anyOf(options.map((at) => diagrams.restrict(found, variable, at)))
    }, some)
    const none = diagrams.map(ref, (value) => (value === 0 ? 1 : 0))
    return [`nothing is acceptable under ${profile}, and no change helps`, diagrams.apply(op.without, none, reachable)]
  })
  return proof(11, '"none" can be relaxed', `${facts.length} questions are facts`, failuresOf(compilation, claims), true)
}

/** 1 where a candidate is excluded in a possible assignment. */
export function excludedIn({ model, store }: Compilation, candidate: string): Ref {
  return store.diagrams.map(model.status.get(candidate) ?? store.never, (value) => (value === 0 || value === UNAVAILABLE ? 1 : 0))
}
