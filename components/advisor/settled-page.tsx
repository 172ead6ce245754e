import styles from '@/components/advisor/advisor.module.css'
import { NarrowingPanel } from '@/components/advisor/narrowing-panel'
import own from '@/components/advisor/settled-page.module.css'
import type { Step } from '@/components/advisor/step'
import { StepHeading } from '@/components/advisor/step-heading'
import { useTitle } from '@/components/advisor/use-title'
import action from '@/components/page/action.module.css'
import { placeBefore } from '@/lib/advisor/interview/moves'
import { leftSentence } from '@/lib/advisor/interview/narrowing'
import { refinements } from '@/lib/advisor/interview/refinements'
import { verdictOn } from '@/lib/advisor/interview/remembered'
import { counted, namesOf, questionOf } from '@/lib/advisor/interview/words'
import type { Verdict } from '@/lib/advisor/runtime/verdict'

/** The exact end of the questions: nothing can change the recommendation. What may still be asked is optional. */
export function SettledPage({ policy, state, to }: Step) {
  const { open, texts } = policy
  const profile = state.profile ?? 'default'
  const found = verdictOn(open, state.answers, profile)
  const count = Object.keys(state.answers).length
  const refining = refinements(open, state.answers, profile)
  const heading = found.isSettled ? `Settled after ${counted(count, 'answer')}` : 'Not settled yet'
  useTitle(heading)
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <a data-back className={styles.back} href={to(placeBefore(open, state, { kind: 'settled' }))}>
          Back
        </a>
        <StepHeading>{heading}</StepHeading>
        <p className={own.lead}>
          {found.isSettled ? endOf(found, namesOf(texts, found.recommended)) : leftSentence(texts, found)}
          {found.isSettled ? ' No further answer can change it.' : ' Open the result to see what each missing answer would mean.'}
        </p>
        <div className={styles.actions}>
          <a className={action.button} href={to({ kind: 'result' })}>
            See the result
          </a>
          <a href={to({ kind: 'review' })}>Check your answers</a>
        </div>
        {refining[0] === undefined ? null : (
          <section className={own.refine} aria-labelledby="refine-title">
            <h2 id="refine-title">Optional: refine the controls</h2>
            <p>
              {refining.length === 1 ? 'One more answer tells' : `${refining.length} more answers tell`} which controls and warnings come
              with the recommendation, which stays the same.
            </p>
            <ul>
              {refining.map((id) => (
                <li key={id}>
                  <a href={to({ kind: 'question', id, from: 'refine' })}>{questionOf(texts, id)?.ask}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <NarrowingPanel policy={policy} state={state} />
    </div>
  )
}

function endOf({ isContradiction, recommended }: Verdict, names: string): string {
  if (isContradiction) return 'These answers contradict each other.'
  if (recommended.length === 0) return 'Nothing is acceptable.'
  return recommended.length === 1 ? `${names} is recommended.` : `${names} are equally good.`
}
