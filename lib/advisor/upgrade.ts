import type { AdviceView } from '@/lib/advisor/candidate-advice'
import type { Allowed } from '@/lib/advisor/runtime/answers'
import { answeredWith } from '@/lib/advisor/runtime/coming'
import { type Outlook, outlook } from '@/lib/advisor/runtime/outlook'

/** Where every release that the answers leave has ended: the release to go to, and what is recommended there. */
export type Upgrade = Readonly<{ to: string }> & Outlook

/** @returns null where a release is left that has not ended, or none is known to. */
export function upgradeOf({ policy, profile }: AdviceView, allowed: Allowed): Upgrade | null {
  const { honest } = policy
  if (!honest) return null
  const left = allowed[honest.release] ?? 0
  if (left === 0 || (left & ~honest.ended) !== 0) return null
  const { isSettled: _, ...after } = outlook(policy, answeredWith(allowed, honest.release, 2 ** honest.upgradeTo), profile)
  return { to: policy.questions[honest.release]?.options[honest.upgradeTo]?.[0] ?? '', ...after }
}
