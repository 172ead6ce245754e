import type { ReactNode } from 'react'
import styles from '@/components/advisor/advisor.module.css'
import sources from '@/components/advisor/result/sources.module.css'
import { TodayVerdict } from '@/components/advisor/result/today-verdict'
import type { Step } from '@/components/advisor/step'
import { StepHeading } from '@/components/advisor/step-heading'
import action from '@/components/page/action.module.css'
import { DateText } from '@/components/page/date-text'
import { type Tone, VerdictFrame } from '@/components/verdict/verdict-frame'
import own from '@/components/verdict/verdict-frame.module.css'
import type { Decision, Outcome } from '@/lib/advisor/export/decision'
import { placeToGoOn } from '@/lib/advisor/interview/moves'
import { counted, leftNames, nameOf, questionOf } from '@/lib/advisor/interview/words'
import { listed } from '@/lib/listed'

const TONES: Readonly<Record<Outcome, Tone>> = {
  recommended: 'good',
  'equally-good': 'good',
  'nothing-acceptable': 'bad',
  contradiction: 'bad',
  'not-settled': 'open',
}

/** The verdict in one sentence, how firm it is, and under which policy. */
export function VerdictHead({ decision, policy, state, to }: Step & Readonly<{ decision: Decision }>) {
  const { headline, because, outcome, recommended, options, tie, next, interim, runnerUp } = decision
  const chosen = options.filter(({ id }) => recommended.includes(id))
  return (
    <VerdictFrame tone={TONES[outcome]}>
      <TodayVerdict decision={decision} texts={policy.texts} />
      <StepHeading>{unbroken(headline)}</StepHeading>
      {because === null ? null : <p className={own.lead}>{because}</p>}
      {chosen.map(({ id, label, summary, note }) => (
        <p key={id} className={because === null ? own.lead : own.firm}>
          {chosen.length > 1 ? <strong>{label}: </strong> : null}
          {summary}
          {note === null ? '' : ` ${note}`}
        </p>
      ))}
      {outcome === 'equally-good' ? <p className={own.lead}>{tie ?? 'The policy prefers neither; either can be defended.'}</p> : null}
      {outcome === 'not-settled' && decision.possible.length > 3 ? (
        <p className={own.lead}>Still possible: {leftNames(policy.texts, decision)}.</p>
      ) : null}
      {interim === null ? null : (
        <p className={own.lead}>
          <strong>Meanwhile:</strong> {interim.says}
          {interim.settles.length === 0
            ? null
            : ` What would settle most: ${listed(interim.settles.map((id) => `“${questionOf(policy.texts, id)?.ask ?? id}”`))}`}
        </p>
      )}
      {runnerUp === null ? null : (
        <p className={own.firm}>
          Second best:{' '}
          {runnerUp.lacks.startsWith(nameOf(policy.texts, runnerUp.candidate)) ? '' : `${nameOf(policy.texts, runnerUp.candidate)}. `}
          {runnerUp.lacks}
        </p>
      )}
      <p className={own.firm}>
        {firmness(decision)} Policy {decision.policy.version}, reviewed <DateText date={decision.policy.reviewed} />, digest{' '}
        <code>{decision.policy.digest.slice(0, 8)}</code>. Advice, not certification.
      </p>
      {next === null ? null : (
        <p className={styles.actions}>
          <a className={action.button} href={to(placeToGoOn(policy.open, state))}>
            Continue with the next question
          </a>
        </p>
      )}
    </VerdictFrame>
  )
}

function firmness({ outcome, answers, possible }: Decision): string {
  const count = counted(answers.length, 'answer')
  if (outcome === 'contradiction') return `${count} given; change one of them.`
  if (outcome === 'not-settled') return `${count} given; ${counted(possible.length, 'option')} still possible.`
  return `Settled by ${count}: no further answer can change it.`
}

/** Names such as Hyper-V stay on one line. */
const unbroken = (sentence: string): ReactNode[] =>
  sentence.split(/(\S+-\S+)/).flatMap((part, at): ReactNode[] =>
    at % 2 === 1
      ? [
          <span key={part} className={sources.whole}>
            {part}
          </span>,
        ]
      : [part],
  )
