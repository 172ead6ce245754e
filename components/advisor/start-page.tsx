import { useId, useState } from 'react'
import styles from '@/components/advisor/advisor.module.css'
import own from '@/components/advisor/start-page.module.css'
import type { Step } from '@/components/advisor/step'
import { StepHeading } from '@/components/advisor/step-heading'
import { useTitle } from '@/components/advisor/use-title'
import action from '@/components/page/action.module.css'
import { DateText } from '@/components/page/date-text'
import { placeToGoOn } from '@/lib/advisor/interview/moves'
import { questionsLeft } from '@/lib/advisor/interview/questions-left'
import { counted } from '@/lib/advisor/interview/words'
import { listed } from '@/lib/listed'

/** The policy names first what readers weigh against each other. */
const MOST_NAMED = 5

/** What the questionnaire gives, what it takes, and where to begin; Start leads to the same questions as plain pages until script runs. */
export function StartPage({ policy, state, to, isAlive }: Step & Readonly<{ isAlive: boolean }>) {
  const { open, texts } = policy
  const { atMost, usually } = questionsLeft(policy, state.answers)
  const names = texts.candidates.slice(0, MOST_NAMED).map(({ label }) => label)
  const others = texts.candidates.length - names.length
  const field = useId()
  const [current, setCurrent] = useState(state.current ?? '')
  const started = { ...state, current: current === '' ? null : current }
  useTitle('Which isolation for these tenants?')
  return (
    <div className={own.start}>
      <StepHeading>Which isolation for these tenants?</StepHeading>
      <p className={own.lead}>
        Say who shares your hosts and what runs on them. You get one recommendation among{' '}
        {listed(others > 0 ? [...names, `${others} more`] : names)}, and what you need to defend it: the reasons, their evidence, and what
        would change it.
      </p>
      <div className={own.today}>
        <label htmlFor={field}>What isolates the guests today? You get a verdict on it first: stay, fix or move.</label>
        <select id={field} value={current} disabled={!isAlive} onChange={({ target }) => setCurrent(target.value)}>
          <option value="">Nothing yet, or skip this</option>
          {texts.candidates.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className={own.begin}>
        <a className={action.button} href={isAlive ? to(placeToGoOn(open, started), started) : '/advisor/tree/'}>
          Start
        </a>
        <p className={styles.caption}>
          At most {counted(atMost, 'question')}, usually about {usually}: it stops as soon as no further answer can change the result.{' '}
          {isAlive ? null : 'A link to a result opens in a moment; that needs JavaScript. '}
          <a href="/advisor/tree/">The same questions as pages without JavaScript</a>.
        </p>
      </div>
      {texts.presets.length === 0 ? null : (
        <section className={own.presets} aria-labelledby="start-presets">
          <h2 id="start-presets">Or begin with a situation like yours</h2>
          <p className={styles.caption}>Its answers are filled in; check them, and change what is different with you.</p>
          <ul>
            {texts.presets.map(({ id, title, says, answers, current: runs }) => (
              <li key={id}>
                <a href={isAlive ? to({ kind: 'review' }, { answers, current: runs }) : '/advisor/tree/'}>{title}</a>
                <p>{says}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={own.facts}>
        <section aria-labelledby="start-out">
          <h2 id="start-out">What you get</h2>
          <ul>
            <li>the verdict in one sentence, why, and what to do first</li>
            <li>the controls to apply, each with its setting and a check; those of nova.conf and qemu.conf as files</li>
            <li>why each of the others was not taken, in one table</li>
            <li>what each “I don’t know” costs, and what to do meanwhile</li>
            <li>a decision record, a permanent link, JSON, CSV and a printable page</li>
          </ul>
        </section>
        <section aria-labelledby="start-hand">
          <h2 id="start-hand">Before you start</h2>
          <ul>
            <li>the release you run, or plan to run, on these hosts</li>
            <li>
              nova.conf of one compute node: <a href="/check/">the check</a> reads answers out of it
            </li>
            <li>who the tenants are, and whose code they run</li>
          </ul>
          <p>
            Many groups of hosts? <a href="/fleet/">Judge a fleet</a>.
          </p>
          <p>Not sure of an answer? “I don’t know” is an option, and comes with a way to find out.</p>
        </section>
        <section aria-labelledby="start-private">
          <h2 id="start-private">Nothing is sent</h2>
          <p>
            Your answers stay in the address of this page, after the <code>#</code>, which browsers do not send. They are in this browser’s
            history, and anyone who gets the link can read them.
          </p>
        </section>
        <section aria-labelledby="start-rules">
          <h2 id="start-rules">What this is based on</h2>
          <p>
            Policy {texts.policy.id} {texts.policy.version}, last reviewed on <DateText date={texts.policy.reviewed} />:{' '}
            {counted(texts.grounds.length, 'reason')} on {counted(texts.evidence.length, 'piece')} of evidence, checked for every
            combination of answers. <a href="/advisor/policy/">Read the policy</a>. Advice, not certification.
          </p>
        </section>
      </div>
      {isAlive ? (
        <p className={styles.more}>
          <a href={to({ kind: 'expert' }, started)}>All questions on one page</a>
        </p>
      ) : null}
    </div>
  )
}
