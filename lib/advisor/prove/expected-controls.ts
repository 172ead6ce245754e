import type { Compilation } from '@/lib/advisor/compile/compile'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Expectation } from '@/lib/advisor/policy/expectation-schema'

/** Where a control is not asked for, or not so strongly, as an expert expects of a candidate; 1 where it is broken. */
export function controlClaims({ policy, model, store }: Compilation, { asks = {} }: Expectation): (readonly [string, Ref])[] {
  const { anyOf, complement } = store
  const used = (id: string, candidate: string, key: 'applies' | 'must') =>
    anyOf(
      (model.honest?.uses ?? [])
        .filter(({ control, candidates }) => policy.controls[control]?.id === id && candidates.includes(candidate))
        .map((use) => use[key]),
    )
  return Object.entries(asks).flatMap(([candidate, { must = [], should = [], never = [] }]) => [
    ...must.map((id) => [`${candidate} need not have ${id}`, complement(used(id, candidate, 'must'))] as const),
    ...should.map((id) => [`${candidate} is not advised ${id}`, complement(used(id, candidate, 'applies'))] as const),
    ...should.map((id) => [`${candidate} must have ${id}`, used(id, candidate, 'must')] as const),
    ...never.map((id) => [`${candidate} is asked for ${id}`, used(id, candidate, 'applies')] as const),
  ])
}
