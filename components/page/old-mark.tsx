import styles from '@/components/page/old-mark.module.css'
import { isOld, OLD_AFTER_DAYS, type Reading } from '@/lib/age/reading'

type Props = Readonly<{
  /** null where there is none. */
  reading: Reading | null
  /** The day of the build. */
  today: string
  /** What stands before the words: a comma, or `read` where the day stands elsewhere. */
  after?: string
}>

/** Says of a day on which a source was read that it lies far back; nothing of one that does not, or of a source that does not age. */
export function OldMark({ reading, today, after = ', ' }: Props) {
  if (reading === null || !isOld(reading, today)) return null
  return (
    <>
      {after}
      <span className={styles.old}>more than {OLD_AFTER_DAYS} days ago</span>
    </>
  )
}
