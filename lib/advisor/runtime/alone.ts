import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { reach } from '@/lib/advisor/runtime/reach'
import type { CandidateVerdict } from '@/lib/advisor/runtime/verdict'

/** A risk answer that by itself, whatever all the others are, excludes candidates. */
export type Alone = Readonly<{ question: string; option: string; candidates: readonly string[] }>

/** Each risk answer with one option that alone excludes candidates which are excluded here; in the order of the questions. */
export function aloneExcluding(policy: OpenPolicy, answers: Answers, candidates: readonly CandidateVerdict[]): Alone[] {
  return (policy.honest?.ascending ?? []).flatMap((at) => {
    const { id = '', options = [] } = policy.questions[at] ?? {}
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    const option = Array.isArray(answer) && answer.length === 1 ? answer[0] : undefined
    if (option === undefined || !options.some(([each]) => each === option)) return []
    const reached = reach(policy, allowedBy(policy, { [id]: [option] }))
    const out = candidates.filter(({ status }, index) => status === 'excluded' && isExcluded(reached(policy.status[index] ?? -1)))
    return out.length === 0 ? [] : [{ question: id, option, candidates: out.map((each) => each.id) }]
  })
}

/** Never acceptable, and not merely absent. */
const isExcluded = (bits: number): boolean => (bits & 0b110) === 0 && (bits & 1) === 1
