import type { Compilation } from '@/lib/advisor/compile/compile'
import { IMPOSSIBLE } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { type Expectation, ratingAt } from '@/lib/advisor/policy/expectation-schema'
import { controlClaims } from '@/lib/advisor/prove/expected-controls'

type Claim = readonly [sentence: string, isBroken: Ref]

/** For each claim of each expectation where it does not hold. */
export function expectationClaims(compilation: Compilation): Claim[] {
  return (compilation.policy.expectations ?? []).flatMap((each) => claimsOf(compilation, each))
}

function claimsOf(compilation: Compilation, expectation: Expectation): Claim[] {
  const { policy, model, store, holds } = compilation
  const { diagrams, op, never, anyOf } = store
  const { takes = [], refuses = [], recommends, ranks = [], indifferent, sameAdvice, rated = {} } = expectation
  const and = (one: Ref, other: Ref) => diagrams.apply(op.and, one, other)
  const where = and(holds(expectation.when), model.possible)
  const taken = (id: string) => diagrams.map(model.status.get(id) ?? never, (value) => (value === 1 || value === 2 ? 1 : 0))
  const bitsOf = (ids: readonly string[]) => policy.candidates.reduce((all, { id }, at) => (ids.includes(id) ? all | (1 << at) : all), 0)
  const outcomes = [...model.outcome.values()]
  const best = (isWanted: (bits: number) => boolean) =>
    anyOf(outcomes.map((ref) => diagrams.map(ref, (value) => (value !== IMPOSSIBLE && isWanted(model.outcomes[value] ?? 0) ? 1 : 0))))

  const claims: Claim[] = [
    ...takes.map((id): Claim => [`${id} is not acceptable`, store.complement(taken(id))]),
    ...refuses.map((id): Claim => [`${id} is acceptable`, taken(id)]),
    ...(recommends ? [['something else is recommended, or nothing', best(isOther(bitsOf(recommends)))] as const] : []),
    ...ranks.slice(1).map((group, at): Claim => {
      const earlier = anyOf(ranks.slice(0, at + 1).flatMap((ids) => ids.map(taken)))
      return [
        `${group.join(' or ')} is recommended before something better`,
        and(
          earlier,
          best((bits) => (bits & bitsOf(group)) !== 0),
        ),
      ]
    }),
    ...Object.entries(rated).map(([id, ratings]): Claim => {
      const right = [ratings].flat().map(ratingAt)
      const wrong = diagrams.map(model.honest?.rating.get(id) ?? never, (rating) => (right.includes(rating) ? 0 : 1))
      return [`${id} is rated otherwise`, wrong]
    }),
    ...differing(compilation, indifferent, (indifferent?.candidates ?? []).map(taken)),
    ...differing(compilation, sameAdvice, outcomes),
    ...controlClaims(compilation, expectation),
  ]
  return claims.map(([what, isBroken]) => [`${expectation.id} (${expectation.says}): ${what}`, and(where, isBroken)])
}

const isOther = (right: number) => (bits: number) => bits === 0 || (bits & ~right) !== 0

/** Where one of the options of a question gives another value of a diagram than the first does; shown with the other one. */
function differing({ policy, store }: Compilation, between: Expectation['sameAdvice'], refs: readonly Ref[]): Claim[] {
  const { diagrams, op, order } = store
  const options = policy.questions.find(({ id }) => id === between?.question)?.options ?? []
  const [first = 0, ...others] = options.flatMap(({ id }, at) => ((between?.options?.includes(id) ?? true) ? [at] : []))
  const variable = order.indexOf(between?.question ?? '')
  return others.flatMap((other) =>
    refs.map((ref): Claim => {
      const differs = diagrams.apply(op.differ, diagrams.restrict(ref, variable, first), diagrams.restrict(ref, variable, other))
      const what = `${options[other]?.id} makes a difference to ${options[first]?.id}`
      return [what, diagrams.apply(op.and, diagrams.literal(variable, [other]), differs)]
    }),
  )
}
