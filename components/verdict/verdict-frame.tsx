import type { ReactNode } from 'react'
import styles from '@/components/verdict/verdict-frame.module.css'

/** How a verdict looks: something is recommended, nothing can be, or nothing is settled yet. The words inside say the same. */
export type Tone = 'good' | 'bad' | 'open'

/** The head of a result. */
export function VerdictFrame({ tone, children }: Readonly<{ tone: Tone; children: ReactNode }>) {
  return <header className={styles[tone]}>{children}</header>
}
