import { DateText } from '@/components/page/date-text'
import styles from '@/components/technology/state-mark.module.css'
import { STATES, type State } from '@/lib/facts/technologies/fact'
import { STATE_WORDS } from '@/lib/facts/technologies/state-words'

/** Says of a statement that it was not read in the cited source itself; nothing about one that was. */
export function StateMark({ state }: Readonly<{ state: State }>) {
  if (state === 'confirmed') return null
  return <span className={styles.state}>{STATE_WORDS[state].word}</span>
}

/** What the marks on a page mean. */
export function StateLegend({ day }: Readonly<{ day: string }>) {
  return (
    <p className={styles.legend}>
      Each statement was read in its numbered source and is as old as that reading (<DateText date={day} /> for most), unless it is marked:
      {STATES.filter((state) => state !== 'confirmed').map((state, at) => (
        <span key={state}>
          {at === 0 ? ' ' : '; '}
          <StateMark state={state} /> {STATE_WORDS[state].means}
        </span>
      ))}
      .
    </p>
  )
}
