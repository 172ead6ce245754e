import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { pathOf } from '@/lib/advisor/interview/path'
import { refinements } from '@/lib/advisor/interview/refinements'
import { answerWords } from '@/lib/advisor/interview/words'
import { allowedBy } from '@/lib/advisor/runtime/answers'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import type { LinkState } from '@/lib/advisor/runtime/link'
import { relevant } from '@/lib/advisor/runtime/relevant'

/** A question on the page where answers are checked. */
export type ReviewRow = Readonly<{
  id: string
  topic: string
  ask: string
  /** null where it was not answered. */
  answer: string | null
  /** `spare`: answered, kept, no longer needed; `refines`: tells which controls apply; `not-needed`: never asked, decides nothing. */
  standing: 'needed' | 'spare' | 'next' | 'open' | 'refines' | 'not-needed'
}>

/** Every question in the order of the policy, with its answer and what it is worth. */
export function reviewRows(policy: OpenPolicy, texts: PolicyTexts, { answers, profile }: LinkState): ReviewRow[] {
  const name = profile ?? 'default'
  const { asked, spare, next } = pathOf(policy, answers, name)
  const refining = refinements(policy, answers, name)
  const open = relevant(policy, policy.profiles[name] ?? -1, allowedBy(policy, answers)).map((at) => policy.questions[at]?.id)
  const standing = (id: string): ReviewRow['standing'] => {
    if (asked.includes(id)) return 'needed'
    if (spare.includes(id)) return 'spare'
    if (id === next) return 'next'
    if (open.includes(id)) return 'open'
    return refining.includes(id) ? 'refines' : 'not-needed'
  }
  return texts.questions.map(({ id, topic, ask }) => ({ id, topic, ask, answer: answerWords(texts, id, answers), standing: standing(id) }))
}
