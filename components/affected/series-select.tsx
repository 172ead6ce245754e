import { useId } from 'react'
import styles from '@/components/affected/question-form.module.css'

type Props = Readonly<{ label: string; value: string; series: readonly string[]; onChange: (name: string) => void }>

/** One of the series, newest first. */
export function SeriesSelect({ label, value, series, onChange }: Props) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">Choose …</option>
        {series.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
