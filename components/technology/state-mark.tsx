import { DateText } from '@/components/page/date-text'
import styles from '@/components/technology/state-mark.module.css'
import { STATES, type State } from '@/lib/technologies/fact'
import { STATE_WORDS } from '@/lib/technologies/state-words'

/** Says of a statement that it was not read in the cited source itself; nothing of one that was. */
export function StateMark({ state }: Readonly<{ state: State }>) {
  if (state === 'confirmed') return null
  return <span className={styles.state}>{STATE_WORDS[state].word}</span>
}

/** What the marks on a page mean. */
export function StateLegend({ day }: Readonly<{ day: string }>) {
  return (
    <p className={styles.legend}>
      Every statement was read in the source behind its number, as of <DateText date={day} />, unless it is marked:{' '}
      {STATES.filter((state) => state !== 'confirmed').map((state) => (
        <span className={styles.item} key={state}>
          <StateMark state={state} /> {STATE_WORDS[state].means}
        </span>
      ))}
    </p>
  )
}
