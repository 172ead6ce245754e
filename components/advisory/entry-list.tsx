import styles from '@/components/advisory/entry-list.module.css'
import { Markdown } from '@/components/markdown/markdown'
import type { RenderedEntry } from '@/lib/library/rendered-advisory'

/** References, people and other facts of one line each. */
export function EntryList({ entries }: Readonly<{ entries: readonly RenderedEntry[] }>) {
  return (
    <ul className={styles.entries}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a document may be the same
        <li key={index} {...(entry.anchor === null ? {} : { id: entry.anchor })}>
          {entry.number === null ? null : <span className={styles.number}>[{entry.number}] </span>}
          {entry.label === null ? null : <span className={styles.label}>{entry.label}: </span>}
          <Markdown tree={entry.tree} />
          {entry.type === null || entry.type === 'web' ? null : <span className={styles.type}> {entry.type}</span>}
        </li>
      ))}
    </ul>
  )
}
