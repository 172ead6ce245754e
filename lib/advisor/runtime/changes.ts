import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { cheapest } from '@/lib/advisor/runtime/cheapest'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { type Outlook, outlook } from '@/lib/advisor/runtime/outlook'
import { reach } from '@/lib/advisor/runtime/reach'
import { prices, type Scope } from '@/lib/advisor/runtime/ways'

/** Answers that would have to be others. */
export type Change = Readonly<{
  changes: readonly Readonly<{ question: string; to: string }>[]
}> &
  Outlook

/** The cheapest change of answers after which a diagram has one of the wanted values; null when none does. Open questions are free. */
function cheapestChange(
  policy: OpenPolicy,
  answers: Answers,
  root: number,
  wanted: number,
  scope: Scope,
  profile = 'default',
): Change | null {
  const allowed = allowedBy(policy, answers)
  const price = prices(policy, allowed, scope)
  const nearest = cheapest(policy, root, wanted, (question, option) =>
    ((allowed[question] ?? 0) >> option) & 1 ? 0 : price(question, option),
  )
  if (nearest === null) return null
  const chosen = [...nearest.choices].sort(([a], [b]) => a - b)
  const after = allowed.map((bits, question) => (nearest.choices.has(question) ? 2 ** (nearest.choices.get(question) ?? 0) : bits))
  const { isSettled: _, ...rest } = outlook(policy, after, profile)
  return {
    changes: chosen.map(([question, option]) => {
      const { id = '', options = [] } = policy.questions[question] ?? {}
      return { question: id, to: options[option]?.[0] ?? '' }
    }),
    ...rest,
  }
}

/** The cheapest change that gives another recommendation than the one that is settled; null when nothing can. */
export function toAnother(policy: OpenPolicy, answers: Answers, scope: Scope = 'any', profile = 'default'): Change | null {
  const root = policy.profiles[profile] ?? -1
  const now = reach(policy, allowedBy(policy, answers))(root)
  return cheapestChange(policy, answers, root, (2 ** policy.outcomes.length - 1) & ~now, scope, profile)
}

/** The cheapest change after which something else is recommended than what is now, or anything where nothing is; null when nothing can be. */
export function toOther(policy: OpenPolicy, answers: Answers, scope: Scope = 'any', profile = 'default'): Change | null {
  const root = policy.profiles[profile] ?? -1
  const now = reach(policy, allowedBy(policy, answers))(root)
  return cheapestChange(policy, answers, root, (2 ** policy.outcomes.length - 1) & ~now & ~1, scope, profile)
}

/** The cheapest change after which a candidate is recommended; null when it never is. */
export function toRecommend(
  policy: OpenPolicy,
  answers: Answers,
  candidate: string,
  scope: Scope = 'any',
  profile = 'default',
): Change | null {
  const bit = 2 ** policy.candidates.indexOf(candidate)
  const wanted = policy.outcomes.reduce((bits, set, at) => (set & bit ? bits | (1 << at) : bits), 0)
  return cheapestChange(policy, answers, policy.profiles[profile] ?? -1, wanted, scope, profile)
}

/** The cheapest change after which a candidate is acceptable, with or without controls; null when it never is. */
export function toAccept(
  policy: OpenPolicy,
  answers: Answers,
  candidate: string,
  scope: Scope = 'any',
  profile = 'default',
): Change | null {
  return cheapestChange(policy, answers, policy.status[policy.candidates.indexOf(candidate)] ?? -1, 0b110, scope, profile)
}

/** The cheapest change after which something is recommended; null when nothing helps. */
export function toSome(policy: OpenPolicy, answers: Answers, scope: Scope = 'changeable', profile = 'default'): Change | null {
  return cheapestChange(policy, answers, policy.profiles[profile] ?? -1, (2 ** policy.outcomes.length - 1) & ~1, scope, profile)
}
