import styles from '@/components/verdict/check-text.module.css'
import { CodeText } from '@/components/verdict/code-text'

type Props = Readonly<{ check: string; command?: string | null | undefined; reading?: string | null | undefined; isReadOnPaper?: boolean }>

/**
 * How to see that a control is in place: the command, then how to read what it prints.
 *
 * @param check Both in one sentence, for controls that do not have them apart.
 * @param isReadOnPaper Whether the reading is printed.
 */
export function CheckText({ check, command = null, reading = null, isReadOnPaper = true }: Props) {
  return (
    <p className={styles.check}>
      <span>Check:</span>{' '}
      {command === null ? (
        <CodeText text={check} />
      ) : (
        <>
          <code>{command}</code> <span className={isReadOnPaper ? undefined : styles.offPaper}>{reading}</span>
        </>
      )}
    </p>
  )
}
