import type { ReactNode } from 'react'
import styles from '@/components/verdict/document-section.module.css'

type Props = Readonly<{ id: string; title: string; isOffPaper?: boolean; children: ReactNode }>

/**
 * A section of a result: its heading beside it where there is room. The heading can take the focus, for links to it.
 *
 * @param isOffPaper Not printed: what paper would only say twice, or cannot do.
 */
export function DocumentSection({ id, title, isOffPaper = false, children }: Props) {
  return (
    <section className={`${styles.section} ${isOffPaper ? styles.offPaper : ''}`} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
