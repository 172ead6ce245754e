import { useId } from 'react'
import styles from '@/components/check/check-result.module.css'
import { STATE_WORDS } from '@/lib/check/page/result-in-words'
import type { Narrowing } from '@/lib/check/page/shown-findings'
import { SEVERITIES, STATES } from '@/lib/check/rules/states'

type Props = Readonly<{ narrowing: Narrowing; shown: number; all: number; onChange: (narrowing: Narrowing) => void }>

/** Which findings are shown, and how many those are. */
export function NarrowingFields({ narrowing, shown, all, onChange }: Props) {
  const id = useId()
  return (
    <div className={styles.fields}>
      <div>
        <label htmlFor={`${id}state`}>State</label>
        <select
          id={`${id}state`}
          value={narrowing.state}
          onChange={({ target }) => onChange({ ...narrowing, state: target.value as Narrowing['state'] })} // as: an option below
        >
          <option value="action">to mend, or cannot be told</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {STATE_WORDS[state].toLowerCase()}
            </option>
          ))}
          <option value="all">all</option>
        </select>
      </div>
      <div>
        <label htmlFor={`${id}severity`}>Severity</label>
        <select
          id={`${id}severity`}
          value={narrowing.severity}
          onChange={({ target }) => onChange({ ...narrowing, severity: target.value as Narrowing['severity'] })} // as: an option below
        >
          <option value="all">all</option>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {severity}
            </option>
          ))}
        </select>
      </div>
      <p role="status">
        {shown} of {all} shown
      </p>
    </div>
  )
}
