import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { candidatesIn, type OpenPolicy, REASON } from '@/lib/advisor/runtime/compiled-policy'
import { deciding } from '@/lib/advisor/runtime/deciding'
import { nextQuestion } from '@/lib/advisor/runtime/next-question'
import { isSettled, type Reach, reach } from '@/lib/advisor/runtime/reach'

type Status = 'recommended' | 'acceptable' | 'acceptable-with-controls' | 'excluded' | 'open'

/** Something that holds in every assignment that is left (`isCertain`), or in some of them. `at` is its index in the policy. */
export type Told = Readonly<{ at: number; isCertain: boolean }>

export type CandidateVerdict = Readonly<{
  id: string
  status: Status
  /** Reasons that hold: what excludes it; where nothing surely does, also what may yet, what it takes, and what to be warned of. */
  reasons: readonly Told[]
  /** Controls that apply; `isRequired` when it is acceptable only with them. */
  controls: readonly (Told & Readonly<{ isRequired: boolean }>)[]
}>

/** What the policy says about the assignments that the answers leave. */
export type Verdict = Readonly<{
  /** No open question can change the recommendation. */
  isSettled: boolean
  /** No possible assignment has these answers. */
  isContradiction: boolean
  /** Best in every assignment that is left, in the order of the policy. */
  recommended: readonly string[]
  /** Best in at least one of them. */
  possible: readonly string[]
  /** In at least one of them nothing is acceptable. */
  canBeNothing: boolean
  candidates: readonly CandidateVerdict[]
  /** See `deciding`. */
  deciding: readonly string[]
  /** See `nextQuestion`; null when settled. */
  next: string | null
}>

/** Decide; a function of the policy, the answers and the profile, and of nothing else. */
export function verdict(policy: OpenPolicy, answers: Answers, profile = 'default'): Verdict {
  const found = standing(policy, answers, profile)
  const next = found.isSettled ? null : nextQuestion(policy, answers, profile)
  return {
    ...found,
    deciding: deciding(policy, answers, profile),
    next: next === null ? null : (policy.questions[next]?.id ?? null),
  }
}

/** A verdict without what led to it and what comes next. */
export function standing(policy: OpenPolicy, answers: Answers, profile = 'default'): Omit<Verdict, 'deciding' | 'next'> {
  const at = reach(policy, allowedBy(policy, answers))
  const bits = at(policy.profiles[profile] ?? -1)
  const left = policy.outcomes.filter((_, outcome) => (bits >> outcome) & 1)
  const always = left.reduce((all, each) => all & each, left[0] ?? 0)
  const some = left.reduce((all, each) => all | each, 0)
  return {
    isSettled: isSettled(bits),
    isContradiction: bits === 0,
    recommended: candidatesIn(policy, always),
    possible: candidatesIn(policy, some),
    canBeNothing: left.includes(0),
    candidates: policy.candidates.map((_, candidate) => candidateVerdict(policy, candidate, at, ((always >> candidate) & 1) === 1)),
  }
}

/** How a candidate stands by itself: the values of its status that are left, as bits. */
function statusOf(bits: number, isRecommended: boolean): Status {
  if ((bits & ~1) === 0) return 'excluded'
  if (isRecommended) return 'recommended'
  if (bits === 2) return 'acceptable'
  return bits === 4 ? 'acceptable-with-controls' : 'open'
}

function candidateVerdict(policy: OpenPolicy, candidate: number, at: Reach, isRecommended: boolean): CandidateVerdict {
  const status = statusOf(at(policy.status[candidate] ?? -1), isRecommended)
  const reasons: (Told & { kind: number })[] = []
  policy.grounds.forEach(([kind, , whom, holds], reason) => {
    const bits = kind === REASON.impossible || (whom >> candidate) & 1 ? at(holds) : 0
    if (bits & 2) reasons.push({ at: reason, isCertain: (bits & 1) === 0, kind })
  })
  const required = new Set(
    reasons.filter(({ kind }) => kind === REASON.control).flatMap(({ at: reason }) => policy.grounds[reason]?.[4] ?? []),
  )
  const controls: CandidateVerdict['controls'][number][] = []
  policy.controls.forEach(([whom, applies], control) => {
    const bits = (whom >> candidate) & 1 ? at(applies) : 0
    if (bits & 2) controls.push({ at: control, isCertain: (bits & 1) === 0, isRequired: required.has(control) })
  })
  const isExcluded = status === 'excluded'
  return {
    id: policy.candidates[candidate] ?? '',
    status,
    reasons: (isExcluded ? whyExcluded(reasons) : reasons.filter(({ kind }) => kind !== REASON.impossible)).map(
      ({ at: reason, isCertain }) => ({
        at: reason,
        isCertain,
      }),
    ),
    controls: isExcluded ? [] : controls,
  }
}

/** What surely excludes; else all that does in one assignment or another; else that there is no such assignment. */
function whyExcluded<T extends Told & { kind: number }>(reasons: readonly T[]): readonly T[] {
  const excluding = reasons.filter(({ kind }) => kind === REASON.exclude)
  const certain = excluding.filter(({ isCertain }) => isCertain)
  if (certain.length > 0) return certain
  return excluding.length > 0 ? excluding : reasons.filter(({ kind }) => kind === REASON.impossible)
}
