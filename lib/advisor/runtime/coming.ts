import { type Allowed, type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import type { Change } from '@/lib/advisor/runtime/changes'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { outlook } from '@/lib/advisor/runtime/outlook'

/** The index of the one option that is left; -1 where several are. */
export const onlyOption = (bits: number): number => ((bits & (bits - 1)) === 0 ? 31 - Math.clz32(bits) : -1)

/** The options with one question answered otherwise. */
export const answeredWith = (allowed: Allowed, question: number, bits: number): Allowed =>
  allowed.map((each, at) => (at === question ? bits : each))

/** The first thing that may come true by itself and then gives another recommendation; null where none does, or nothing is settled now. */
export function toWhatComes(policy: OpenPolicy, answers: Answers, profile: string): Change | null {
  const allowed = allowedBy(policy, answers)
  const now = outlook(policy, allowed, profile)
  if (!now.isSettled || now.recommended.length === 0) return null
  for (const [question, options] of policy.honest?.comes ?? []) {
    const is = onlyOption(allowed[question] ?? 0)
    const { id = '', options: all = [] } = policy.questions[question] ?? {}
    for (const [at, [to]] of all.entries()) {
      if (is < 0 || at <= is || ((options >> at) & 1) === 0) continue
      const { isSettled, ...after } = outlook(policy, answeredWith(allowed, question, 2 ** at), profile)
      const isOther = after.recommended.length > 0 && after.recommended.join() !== now.recommended.join()
      if (isSettled && isOther) return { changes: [{ question: id, to }], ...after }
    }
  }
  return null
}
