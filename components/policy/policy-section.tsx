import type { ReactNode } from 'react'
import styles from '@/components/policy/policy.module.css'

/** A part of the policy, under its heading. */
export function PolicySection({ id, heading, children }: Readonly<{ id: string; heading: string; children: ReactNode }>) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  )
}
