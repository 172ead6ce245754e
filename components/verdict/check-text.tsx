import styles from '@/components/verdict/check-text.module.css'

/** How to see that a control is in place: a sentence, or a command to run. */
export function CheckText({ check }: Readonly<{ check: string }>) {
  return (
    <p className={styles.check}>
      <span>Check:</span> {/[.!?]$/.test(check.trim()) ? check : <code className="language-bash">{check}</code>}
    </p>
  )
}
