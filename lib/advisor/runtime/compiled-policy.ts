/** A policy as the compiler writes it: plain JSON of numbers and ids; the words are in `PolicyTexts`. */
export type CompiledPolicy = Readonly<{
  id: string
  /** Prefix of links: `ISO`. */
  code: string
  version: string
  /** Lower-case hex SHA-256 of the policy in its canonical form. */
  digest: string
  questions: readonly Readonly<{
    id: string
    code: string
    /** 0 easy, 1 hard, 2 a fact. */
    changeable: number
    /** Asked before the others while it matters, 1 first; 0 for no such wish. */
    pin: number
    /** Id and code of each option. */
    options: readonly (readonly [id: string, code: string])[]
  }>[]
  /** Ids, in the order in which equally good ones are listed. */
  candidates: readonly string[]
  /** Name of a profile -> ref of its outcome: an index into `outcomes`. */
  profiles: Readonly<Record<string, number>>
  /** Sets of recommended candidates, as bits; the first is 0, nothing acceptable. */
  outcomes: readonly number[]
  /** For each candidate, the ref of its status: 0 excluded, 1 acceptable, 2 acceptable with controls. */
  status: readonly number[]
  /** Why something is said of candidates: kind (see REASON), severity (0 advisory to 2 critical), candidates as bits, ref, controls. */
  grounds: readonly (readonly [kind: number, severity: number, candidates: number, holds: number, controls: readonly number[]])[]
  /** Candidates as bits, and the ref that tells where it applies. */
  controls: readonly (readonly [candidates: number, applies: number])[]
  /** Candidates that an invariant never lets be acceptable, as bits, and the ref that tells where. */
  invariants: readonly (readonly [candidates: number, holds: number])[]
  /**
   * The table of diagrams, children before parents: for each node its question and a child per option. A child or a root is
   * -1 - value for a terminal; else a child counts back from its node (1 is the node before it), and a root is a node's number.
   */
  nodes: readonly number[]
}>

export const REASON = { exclude: 0, control: 1, warn: 2, impossible: 3 } as const

/** The value of assignments that do not exist. */
export const IMPOSSIBLE = 30

/** A compiled policy with its table spread out, ready for questions. Make it once. */
export type OpenPolicy = CompiledPolicy &
  Readonly<{
    /** Node -> question. */
    asks: readonly number[]
    /** Node -> option -> ref. */
    kids: readonly (readonly number[])[]
  }>

export function openPolicy(compiled: CompiledPolicy): OpenPolicy {
  const { nodes, questions } = compiled
  const asks: number[] = []
  const kids: number[][] = []
  for (let at = 0; at < nodes.length; ) {
    const question = nodes[at] ?? 0
    const end = at + 1 + (questions[question]?.options.length ?? 0)
    const here = asks.length
    asks.push(question)
    kids.push(nodes.slice(at + 1, end).map((kid) => (kid < 0 ? kid : here - kid)))
    at = end
  }
  return { ...compiled, asks, kids }
}

/** The candidates of some bits. */
export function candidatesIn({ candidates }: CompiledPolicy, bits: number): string[] {
  return candidates.filter((_, at) => (bits >> at) & 1)
}
