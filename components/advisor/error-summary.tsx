import { useEffect, useRef } from 'react'
import styles from '@/components/advisor/error-summary.module.css'

type Props = Readonly<{ message: string; field: string; attempt: number }>

/** What is missing, with a link to where; it takes the focus after each attempt. */
export function ErrorSummary({ message, field, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second attempt with the same fault moves the focus again.
  useEffect(() => {
    box.current?.focus()
    scrollTo(0, 0)
  }, [attempt])
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1} aria-labelledby="error-title">
      <h2 id="error-title">There is a problem</h2>
      <p>
        <a href={`#${field}`}>{message}</a>
      </p>
    </div>
  )
}
