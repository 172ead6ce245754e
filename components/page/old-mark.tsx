import styles from '@/components/page/old-mark.module.css'
import { isOld, OLD_AFTER_DAYS, type Reading } from '@/lib/facts/age/reading'

type Props = Readonly<{
  /** null where there is none. */
  reading: Reading | null
  /** The day of the build. */
  today: string
  /** Where the day does not stand right before: says what was done so long ago. */
  isAlone?: boolean
}>

/** Says of a day on which a source was read that it lies far back; nothing of one that does not, or of a source that does not age. */
export function OldMark({ reading, today, isAlone = false }: Props) {
  if (reading === null || !isOld(reading, today)) return null
  return (
    <>
      {isAlone ? ' ' : ', '}
      <span className={styles.old}>
        {isAlone ? 'read ' : ''}more than {OLD_AFTER_DAYS} days ago
      </span>
    </>
  )
}
