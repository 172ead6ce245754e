import { type AdviceView, reasonOf } from '@/lib/advisor/candidate-advice'
import { allowedBy } from '@/lib/advisor/runtime/answers'
import { asToday, withChanges } from '@/lib/advisor/runtime/as-today'
import type { Change } from '@/lib/advisor/runtime/changes'
import { currentChoice } from '@/lib/advisor/runtime/current-choice'
import type { Fix } from '@/lib/advisor/runtime/fix'
import { outlook } from '@/lib/advisor/runtime/outlook'
import { reachUpTo } from '@/lib/advisor/runtime/reach'
import { standingOf } from '@/lib/advisor/runtime/today'
import type { Verdict } from '@/lib/advisor/runtime/verdict'

const RATINGS = ['none', 'advisory', 'serious', 'critical'] as const

/** What runs today, compared with the recommendation, which it never changes. */
export type CurrentAdvice = NonNullable<ReturnType<typeof currentAdvice>>

/** @returns null for a candidate that the policy does not have. */
export function currentAdvice(view: AdviceView, candidate: string, found: Verdict) {
  const { policy, texts, answers, profile } = view
  const at = policy.candidates.indexOf(candidate)
  const status = found.candidates[at]?.status
  if (status === undefined) return null
  const finally_ = (indexes: readonly number[]) => indexes.flatMap((each) => texts.invariants[each] ?? [])
  if (!policy.honest) {
    const { band, against, toAccept, invariants } = currentChoice(policy, answers, candidate, profile) ?? NOTHING
    const reasons = against.flatMap((each) => reasonOf(view, { at: each, isCertain: true }))
    return {
      ...{ candidate, id: candidate, status, verdict: null, rating: RATINGS[band === null ? 0 : band + 1] ?? 'none' },
      ...{ reasons, fix: null, band, against: reasons, change: toAccept, finally: finally_(invariants) },
    }
  }
  const { verdict, rating, reasons: told, fix } = standingOf(policy, answers, at)
  const reasons = told.flatMap((each) => reasonOf(view, each))
  const { invariants } = currentChoice(policy, answers, candidate, profile) ?? NOTHING
  return {
    ...{ candidate, id: candidate, status, verdict, rating: RATINGS[rating] ?? 'none', reasons },
    fix: fix === null ? null : fixWords(view, candidate, fix),
    ...{ band: rating === 0 ? null : rating - 1, against: reasons, change: changeOf(view, fix), finally: finally_(invariants) },
  }
}

const NOTHING = { band: null, against: [], toAccept: null, invariants: [] }

const optionId = ({ policy }: AdviceView, question: number, option: number): string =>
  policy.questions[question]?.options[option]?.[0] ?? ''

function fixWords(view: AdviceView, candidate: string, { changes, isCertain, provided }: Fix) {
  const { policy } = view
  return {
    changes: changeWords(view, changes),
    controls: controlsOfFix(view, candidate, changes),
    certain: isCertain,
    provided: provided.map(({ question, options }) => ({
      question: policy.questions[question]?.id ?? '',
      to: (policy.questions[question]?.options ?? []).flatMap(([id], at) => ((options >> at) & 1 ? [id] : [])),
    })),
  }
}

/** The controls that carry changes out: those that surely apply to the candidate with them, and not as it runs today. */
function controlsOfFix({ policy, texts, answers }: AdviceView, candidate: string, changes: Fix['changes']): string[] {
  const bit = 1 << policy.candidates.indexOf(candidate)
  const allowed = allowedBy(policy, answers)
  const [today, after] = [asToday(policy, allowed), withChanges(allowed, changes)]
  const surely = (options: readonly number[], ref: number) => reachUpTo(policy, options, ref) === 2
  return policy.uses.flatMap(([control, whom, ref]) =>
    whom & bit && !surely(today, ref) && surely(after, ref) ? (texts.controls[control]?.id ?? []) : [],
  )
}

function changeOf(view: AdviceView, fix: Fix | null): Change | null {
  if (fix === null) return null
  const { policy, answers, profile } = view
  const { isSettled: _, ...rest } = outlook(policy, withChanges(allowedBy(policy, answers), fix.changes), profile)
  return { changes: changeWords(view, fix.changes), ...rest }
}

const changeWords = (view: AdviceView, changes: Fix['changes']) =>
  changes.map(({ question, to }) => ({ question: view.policy.questions[question]?.id ?? '', to: optionId(view, question, to) }))
