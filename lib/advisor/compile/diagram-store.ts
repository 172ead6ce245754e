import { createDiagrams, type Diagrams, type Operation, type Ref } from '@/lib/advisor/compile/diagrams'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** The terminal of assignments that do not exist, in every diagram of a model. */
export const IMPOSSIBLE = 30
/** The status of a candidate that is not there, in policies that tell it from one that is excluded. */
export const UNAVAILABLE = 3

/** A table and its operations for one policy and its variants: what is equal in their models is built once. */
export type DiagramStore = Readonly<{
  diagrams: Diagrams
  /** Question ids in the order in which diagrams test them. */
  order: readonly string[]
  never: Ref
  always: Ref
  anyOf: (refs: readonly Ref[]) => Ref
  allOf: (refs: readonly Ref[]) => Ref
  complement: (ref: Ref) => Ref
  /** Named operations, each with its memory. */
  op: Readonly<Record<OperationName, Operation>>
}>

const OPERATIONS = {
  and: (a: number, b: number) => a & b,
  or: (a: number, b: number) => a | b,
  /** a, and not b. */
  without: (a: number, b: number) => a & ~b,
  max: (a: number, b: number) => Math.max(a, b),
  sum: (a: number, b: number) => a + b,
  isAbove: (a: number, b: number) => (a > b ? 1 : 0),
  differ: (a: number, b: number) => (a === b ? 0 : 1),
  /** The value where the first holds, -1 elsewhere. */
  where: (holds: number, value: number) => (holds === 1 ? value : -1),
  /** The first, unless it is negative. */
  orElse: (value: number, rest: number) => (value >= 0 ? value : rest),
  /** The value in possible assignments. */
  guard: (isPossible: number, value: number) => (isPossible === 1 ? value : IMPOSSIBLE),
  /** 0 excluded, 1 acceptable, 2 acceptable with controls. */
  status: (isExcluded: number, needsControls: number) => (isExcluded === 1 ? 0 : 1 + needsControls),
  /** 3 where the candidate is not there at all, else the status. */
  unlessUnavailable: (isUnavailable: number, status: number) => (isUnavailable === 1 ? UNAVAILABLE : status),
}
type OperationName = keyof typeof OPERATIONS | 'best'

/** @param order Question ids in the order in which diagrams test them; by default the policy's. */
export function createDiagramStore(policy: Policy, order: readonly string[] = policy.questions.map(({ id }) => id)): DiagramStore {
  const arity = new Map(policy.questions.map(({ id, options }) => [id, options.length]))
  const diagrams = createDiagrams(order.map((id) => arity.get(id) ?? 0))
  const [never, always] = [diagrams.terminal(0), diagrams.terminal(1)]
  const named = Object.entries({ ...OPERATIONS, best: bestOf(policy) }).map(([name, fn]) => [name, diagrams.operation(fn)])
  const op = Object.fromEntries(named) as DiagramStore['op'] // one entry per name above
  return {
    diagrams,
    order,
    never,
    always,
    anyOf: (refs) => refs.reduce((all, each) => diagrams.apply(op.or, all, each), never),
    allOf: (refs) => refs.reduce((all, each) => diagrams.apply(op.and, all, each), always),
    complement: (ref) => diagrams.map(ref, (value) => 1 - value),
    op,
  }
}

/** Bits of candidates; scores are multiplied by this to make room for them. */
export const marksOf = (policy: Policy): number => 2 ** policy.candidates.length

/** The better of a state and a contender, both `score * marks + bits`, -1 for nobody; of equals, the bits of both. */
function bestOf(policy: Policy) {
  const marks = marksOf(policy)
  return (state: number, mine: number) => {
    if (mine < 0) return state
    const ahead = Math.floor(mine / marks) - Math.floor(state / marks)
    if (state < 0 || ahead > 0) return mine
    return ahead < 0 ? state : state + (mine % marks)
  }
}
