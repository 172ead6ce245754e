import type { ReactNode } from 'react'
import styles from '@/components/tree/result-view.module.css'

/** A part of a result: its heading beside it where there is room. */
export function ResultSection({ id, heading, children }: Readonly<{ id: string; heading: string; children: ReactNode }>) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
