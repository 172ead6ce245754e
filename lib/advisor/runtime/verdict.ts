import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { candidatesIn, OF, type OpenPolicy, REASON } from '@/lib/advisor/runtime/compiled-policy'
import { controlsOf, type ToldControl } from '@/lib/advisor/runtime/controls-of'
import { deciding } from '@/lib/advisor/runtime/deciding'
import { nextQuestion } from '@/lib/advisor/runtime/next-question'
import { isSettled, type Reach, reach } from '@/lib/advisor/runtime/reach'
import { type Told, told } from '@/lib/advisor/runtime/told'

/** The status of a candidate that is not there, as a bit. */
const NOT_THERE = 8

export type Status = 'recommended' | 'acceptable' | 'acceptable-with-controls' | 'excluded' | 'unavailable' | 'open'

export type CandidateVerdict = Readonly<{
  id: string
  status: Status
  /** Reasons that hold: what excludes it; where nothing surely does, also what may yet, what it takes, and what to be warned of. */
  reasons: readonly Told[]
  /** Controls that apply; `isRequired` when it is acceptable only with them. */
  controls: readonly ToldControl[]
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
  const { always, ...outcome } = outcomeOf(policy, at, profile)
  return {
    ...outcome,
    candidates: policy.candidates.map((_, candidate) => candidateVerdict(policy, candidate, at, isIn(always, candidate))),
  }
}

/** How one candidate stands, where it is not asked whether it is best. */
export function standingAlone(policy: OpenPolicy, answers: Answers, id: string): CandidateVerdict {
  return candidateVerdict(policy, policy.candidates.indexOf(id), reach(policy, allowedBy(policy, answers)), false)
}

/** What is recommended and how each candidate stands, without a reason: what an entry of the corpus says. */
export function bareStanding(policy: OpenPolicy, answers: Answers, profile = 'default') {
  const at = reach(policy, allowedBy(policy, answers))
  const { always, isSettled, recommended, possible } = outcomeOf(policy, at, profile)
  const status = Object.fromEntries(
    policy.candidates.map((id, candidate) => [id, statusOf(policy, at(policy.status[candidate] ?? -1), isIn(always, candidate))]),
  )
  return { isSettled, recommended, possible, status }
}

/** What the outcomes that are left have in common. */
export function outcomeOf(policy: OpenPolicy, at: Reach, profile: string) {
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
    /** Candidates that are best in each of them, as bits. */
    always,
  }
}

const isIn = (bits: number, candidate: number): boolean => ((bits >> candidate) & 1) === 1

/** Whether a candidate is out in every assignment that is left, for what it is or because it is not there. */
export const isOut = (status: Status): boolean => status === 'excluded' || status === 'unavailable'

/** How a candidate stands by itself: the values of its status that are left, as bits. */
function statusOf({ honest }: OpenPolicy, bits: number, isRecommended: boolean): Status {
  if (bits === NOT_THERE) return 'unavailable'
  if ((bits & ~(1 | NOT_THERE)) === 0) return 'excluded'
  if (isRecommended) return 'recommended'
  if (bits === 2) return 'acceptable'
  if (bits === 4) return 'acceptable-with-controls'
  return bits === 6 && honest ? 'acceptable-with-controls' : 'open'
}

function candidateVerdict(policy: OpenPolicy, candidate: number, at: Reach, isRecommended: boolean): CandidateVerdict {
  const status = statusOf(policy, at(policy.status[candidate] ?? -1), isRecommended)
  const reasons = policy.grounds.flatMap(([kind, , whom, holds], reason): Ground[] =>
    kind === REASON.impossible || (whom >> candidate) & 1
      ? told(at(holds)).map((isCertain) => ({ at: reason, isCertain, kind, of: policy.honest?.of[reason] ?? OF.risk }))
      : [],
  )
  return {
    id: policy.candidates[candidate] ?? '',
    status,
    reasons: (isOut(status) ? whyOut(reasons, status) : reasons.filter(({ kind }) => kind !== REASON.impossible)).map(
      ({ at: reason, isCertain }) => ({
        at: reason,
        isCertain,
      }),
    ),
    controls: isOut(status) ? [] : controlsOf(policy, candidate, at, reasons),
  }
}

type Ground = Told & Readonly<{ kind: number; of: number }>

/** What surely puts it out; else all that does in one assignment or another; else that there is no such assignment. */
function whyOut(reasons: readonly Ground[], status: Status): readonly Ground[] {
  const excluding = reasons.filter(({ kind, of }) => kind === REASON.exclude && (status !== 'unavailable' || of === OF.unavailable))
  const certain = excluding.filter(({ isCertain }) => isCertain)
  if (certain.length > 0) return certain
  return excluding.length > 0 ? excluding : reasons.filter(({ kind }) => kind === REASON.impossible)
}
