import styles from '@/components/verdict/check-text.module.css'
import { CodeText } from '@/components/verdict/code-text'

/** How to see that a control is in place: what to look for, with the commands in it as code. */
export function CheckText({ check }: Readonly<{ check: string }>) {
  return (
    <p className={styles.check}>
      <span>Check:</span> <CodeText text={check} />
    </p>
  )
}
