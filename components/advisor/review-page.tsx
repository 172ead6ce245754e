import styles from '@/components/advisor/advisor.module.css'
import { NarrowingPanel } from '@/components/advisor/narrowing-panel'
import own from '@/components/advisor/review-page.module.css'
import type { Step } from '@/components/advisor/step'
import { StepHeading } from '@/components/advisor/step-heading'
import { useTitle } from '@/components/advisor/use-title'
import action from '@/components/page/action.module.css'
import { placeToGoOn } from '@/lib/advisor/interview/moves'
import { verdictOn } from '@/lib/advisor/interview/remembered'
import { type ReviewRow, reviewRows } from '@/lib/advisor/interview/review'

const NOTES: Readonly<Record<ReviewRow['standing'], string | null>> = {
  needed: null,
  spare: 'No longer needed; kept, in case it matters again',
  next: 'Asked next',
  open: 'May still be asked',
  refines: 'Affects only which controls apply',
  'not-needed': 'Not needed',
}

/** Every answer, each with a way to change it. */
export function ReviewPage({ policy, state, to }: Step) {
  const { open, texts } = policy
  const rows = reviewRows(open, texts, state)
  const { isSettled, next } = verdictOn(open, state.answers, state.profile ?? 'default')
  const groups = [
    { title: 'Your answers', rows: rows.filter(({ answer, standing }) => answer !== null && standing !== 'spare') },
    { title: 'Answered, and no longer needed', rows: rows.filter(({ standing }) => standing === 'spare') },
    { title: 'Not answered', rows: rows.filter(({ answer }) => answer === null) },
  ].filter((group) => group.rows.length > 0)
  useTitle('Check your answers')
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <StepHeading>Check your answers</StepHeading>
        {groups.map((group) => (
          <section key={group.title} className={own.group} aria-labelledby={`review-${group.rows[0]?.id}`}>
            <h2 id={`review-${group.rows[0]?.id}`}>{group.title}</h2>
            <ul>
              {group.rows.map((row) => (
                <Row key={row.id} row={row} href={to({ kind: 'question', id: row.id, from: 'review' })} />
              ))}
            </ul>
          </section>
        ))}
        <div className={styles.actions}>
          <a className={action.button} href={to(next === null ? { kind: 'result' } : placeToGoOn(open, state))}>
            {next === null ? 'See the result' : 'Continue with the next question'}
          </a>
          {next === null || isSettled ? null : <a href={to({ kind: 'result' })}>See what is known so far</a>}
          <a href={to({ kind: 'expert' })}>All questions on one page</a>
        </div>
      </div>
      <NarrowingPanel policy={policy} state={state} />
    </div>
  )
}

function Row({ row, href }: Readonly<{ row: ReviewRow; href: string }>) {
  const { ask, answer, standing } = row
  const note = NOTES[standing]
  const verb = answer === null ? 'Answer' : 'Change'
  return (
    <li className={standing === 'spare' || standing === 'not-needed' ? own.spare : undefined}>
      <div>
        <p className={own.ask}>{ask}</p>
        {answer === null ? null : <p className={own.answer}>{answer}</p>}
        {note === null ? null : <p className={own.note}>{note}</p>}
      </div>
      <a href={href} aria-label={`${verb}: ${ask}`}>
        {verb}
      </a>
    </li>
  )
}
