import styles from '@/components/page/old-mark.module.css'
import { isOld, OLD_AFTER_DAYS, type Reading } from '@/lib/age/reading'

type Props = Readonly<{
  /** null where there is none. */
  reading: Reading | null
  /** The day of the build. */
  today: string
  /** Where the day stands in a sentence before: the words are a sentence of their own. */
  isSentence?: boolean
}>

/** Says of a day on which a source was read that it lies far back; nothing of one that does not, or of a source that does not age. */
export function OldMark({ reading, today, isSentence = false }: Props) {
  if (reading === null || !isOld(reading, today)) return null
  return (
    <>
      {isSentence ? ' Read ' : ', '}
      <span className={styles.old}>more than {OLD_AFTER_DAYS} days ago</span>
      {isSentence ? '.' : null}
    </>
  )
}
