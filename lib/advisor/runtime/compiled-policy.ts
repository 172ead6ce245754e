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
  /** For each candidate, the ref of its status: 0 excluded, 1 acceptable, 2 acceptable with controls, 3 not available (format 2). */
  status: readonly number[]
  /** Why something is said of candidates: kind (see REASON), severity (0 advisory to 2 critical), candidates as bits, ref, controls. */
  grounds: readonly (readonly [kind: number, severity: number, candidates: number, holds: number, controls: readonly number[]])[]
  /** Candidates as bits, and the ref that tells where it applies. */
  controls: readonly (readonly [candidates: number, applies: number])[]
  /** Candidates that an invariant never lets be acceptable, as bits, and the ref that tells where. */
  invariants: readonly (readonly [candidates: number, holds: number])[]
  /**
   * The table of diagrams, children before parents: for each node its question and a child per option. A child or a root is
   * -1 - value for a terminal; else a child counts back from its node (1 is the node before it; 0, in format 2, is the same as the child
   * before), and a root is a node's number.
   */
  nodes: readonly number[]
  /** Policies with format 2 say more; null or absent in older ones. */
  honest?: HonestPolicy | null
}>

/** A list of sentences: candidates as bits (-1 for all), and the ref that tells where it is said. */
type Saying = readonly (readonly [candidates: number, when: number])[]

/** What policies with format 2 say besides. Questions and options are indexes, sets of options are bits. */
export type HonestPolicy = Readonly<{
  release: number
  ended: number
  /** Option to which an ended release is upgraded, and the option that stands for a platform without OpenStack. */
  upgradeTo: number
  outside: number
  /** Questions of which a later option never makes a weaker isolation acceptable. */
  ascending: readonly number[]
  /** Those of them that tell who shares a host and what is at stake. */
  sharing: readonly number[]
  /** What is proposed only where nothing else helps. */
  last: readonly number[]
  /** Options that may come true by themselves, and options that mend what runs today. */
  comes: readonly (readonly [question: number, options: number])[]
  fixes: readonly (readonly [question: number, options: number])[]
  /** Question -> option -> the options to which a shown way may lead from it. */
  ways: readonly (readonly number[])[]
  /** Question -> option -> what is true today; only questions of which an option says what could be. */
  today: readonly (readonly [question: number, as: readonly number[]])[]
  /** Ground -> 0 not available, 1 a need, 2 a risk; the index of its demand. */
  of: readonly number[]
  demands: readonly number[]
  /** The ref that tells where a ground holds as things stand today, for those where it is another one. */
  holdsToday: readonly (readonly [ground: number, holds: number])[]
  /** Candidate -> ref of 0 (nothing speaks against it as it runs today) to 3 (critical). */
  rating: readonly number[]
  /** Control, as a step from the one before; candidates as bits; where it applies; where it must be in place, unless that is nowhere. */
  uses: readonly (readonly [step: number, candidates: number, applies: number, must?: number])[]
  /** Pairs of controls of which one at most is shown. */
  opposites: readonly (readonly [number, number])[]
  /** Profile -> criteria, the most important first; criterion -> candidate -> ref of its value. */
  order: Readonly<Record<string, readonly number[]>>
  values: readonly (readonly number[])[]
  risk: Saying
  holds: Saying
  remains: Saying
  nothing: Saying
  meanwhile: Saying
  actions: Saying
  migrate: Saying
}>

/** What kind of thing a reason is. */
export const OF = { unavailable: 0, need: 1, risk: 2 } as const
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
    /** Control, candidates as bits, where it applies, where it must be in place. */
    uses: readonly (readonly [control: number, candidates: number, applies: number, must: number])[]
    /** Ground -> the ref that tells where it holds as things stand today. */
    holdsToday: readonly number[]
  }>

export function openPolicy(compiled: CompiledPolicy): OpenPolicy {
  const { nodes, questions, grounds, honest } = compiled
  const asks: number[] = []
  const kids: number[][] = []
  for (let at = 0; at < nodes.length; ) {
    const question = nodes[at] ?? 0
    const end = at + 1 + (questions[question]?.options.length ?? 0)
    const here = asks.length
    asks.push(question)
    let before = 0
    kids.push(
      nodes.slice(at + 1, end).map((kid) => {
        if (kid !== 0) before = kid < 0 ? kid : here - kid
        return before
      }),
    )
    at = end
  }
  const holdsToday = honest ? grounds.map(([, , , holds]) => holds) : []
  for (const [ground, holds] of honest?.holdsToday ?? []) holdsToday[ground] = holds
  let control = 0
  const uses = (honest?.uses ?? []).map(([step, whom, applies, must = -1]) => {
    control += step
    return [control, whom, applies, must] as const
  })
  return { ...compiled, asks, kids, uses, holdsToday }
}

/** The candidates of some bits. */
export function candidatesIn({ candidates }: CompiledPolicy, bits: number): string[] {
  return candidates.filter((_, at) => (bits >> at) & 1)
}
