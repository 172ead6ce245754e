import type { ReactNode } from 'react'
import styles from '@/components/verdict/document-section.module.css'

/** A section of a result: its heading beside it where there is room. The heading can take the focus, for links to it. */
export function DocumentSection({ id, title, children }: Readonly<{ id: string; title: string; children: ReactNode }>) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
