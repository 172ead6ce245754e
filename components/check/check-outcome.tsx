import type { RefObject } from 'react'
import type { AdvisorWords } from '@/components/check/advisor-words'
import styles from '@/components/check/check.module.css'
import { ResultView } from '@/components/check/result-view'
import type { CheckState } from '@/components/check/use-check'
import type { VexBasis } from '@/lib/check/page/page-vex'
import { formatProblem, type Problem } from '@/lib/input/problems/problem'

type Props = Readonly<{
  state: CheckState
  heading: RefObject<HTMLHeadingElement | null>
  advisor: AdvisorWords
  controls: Readonly<Record<string, string>>
  musts: readonly string[]
  vex: (basis: VexBasis) => Promise<string | null>
}>

/** The result, or what came of checking. */
export function CheckOutcome({ state, ...rest }: Props) {
  if (state.kind === 'idle') return null
  if (state.kind === 'working') return <p className={styles.said}>Checking …</p>
  if (state.kind === 'failed')
    return (
      <p className={styles.missing} role="alert">
        The rules could not be fetched: {state.because}. Check again, or read <a href="/controls/">the controls</a>.
      </p>
    )
  if (state.answer.kind === 'refused') return <Refused problems={state.answer.problems} />
  if (state.answer.kind === 'vex') return null
  return <ResultView result={state.answer.result} quotes={state.answer.quotes} {...rest} />
}

/** What is wrong with what was given, line by line; nothing in it is obeyed. */
function Refused({ problems }: Readonly<{ problems: readonly Problem[] }>) {
  return (
    <div className={styles.missing} role="alert">
      <p>These files could not be checked:</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.file} ${problem.line} ${problem.reason}`}>{formatProblem(problem)}</li>
        ))}
      </ul>
    </div>
  )
}
