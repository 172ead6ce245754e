import own from '@/components/advisor/result/today-verdict.module.css'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { Decision } from '@/lib/advisor/export/decision'
import { riskWords } from '@/lib/advisor/interview/risk'
import { nameOf } from '@/lib/advisor/interview/words'

const VERDICTS = { stay: 'Stay on it', fix: 'Fix it', move: 'Move away from it' } as const

/** What to do with what runs today, in one line; nothing where that was not said. */
export function TodayVerdict({ decision, texts }: Readonly<{ decision: Decision; texts: PolicyTexts }>) {
  const { current } = decision
  if (current === null) return null
  const { candidate, verdict } = current
  return (
    <p className={own.today}>
      <strong>Today: {nameOf(texts, candidate)}.</strong>{' '}
      {verdict === null ? 'What to do with it depends on open answers' : VERDICTS[verdict]}; {riskWords(current)}.{' '}
      <a href="#result-current">Why, and the way out</a>
    </p>
  )
}
