import type { ReactNode } from 'react'
import own from '@/components/advisor/result/result.module.css'

/** A section of the result: its heading beside it where there is room. */
export function ResultSection({ id, title, children }: Readonly<{ id: string; title: string; children: ReactNode }>) {
  return (
    <section className={own.section} aria-labelledby={`result-${id}`}>
      <h2 id={`result-${id}`}>{title}</h2>
      <div className={own.content}>{children}</div>
    </section>
  )
}
