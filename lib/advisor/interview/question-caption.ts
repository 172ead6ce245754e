import { leftWords } from '@/lib/advisor/interview/narrowing'
import { pathOf } from '@/lib/advisor/interview/path'
import type { Place } from '@/lib/advisor/interview/place'
import type { ReadyPolicy } from '@/lib/advisor/interview/published-policy'
import { questionsLeft } from '@/lib/advisor/interview/questions-left'
import { questionOf } from '@/lib/advisor/interview/words'
import type { LinkState } from '@/lib/advisor/runtime/link'

/** Where a question stands: `Tenants · Question 3, then at most 4 more questions, usually 2`. Exact, and never a bar. */
export function questionCaption(policy: ReadyPolicy, state: LinkState, { id, from }: Place & { kind: 'question' }): string {
  const topic = questionOf(policy.texts, id)?.topic ?? ''
  if (from === 'refine') return `${topic} · Optional: it refines the controls and cannot change the recommendation`
  if (from === 'review') return `${topic} · You are changing an answer; the others are kept`
  const profile = state.profile ?? 'default'
  const { asked } = pathOf(policy.open, state.answers, profile)
  const before = asked.includes(id) ? asked.indexOf(id) : asked.length
  const { atMost, usually } = questionsLeft(policy, state.answers, profile)
  const isCounted = !Object.hasOwn(state.answers, id)
  const left = isCounted ? { atMost: atMost - 1, usually: usually - 1 } : { atMost, usually }
  if (left.atMost > 0) return `${topic} · Question ${before + 1}, then ${leftWords(left)}`
  return `${topic} · Question ${before + 1}, the last that can matter`
}
