import styles from '@/components/advisory/entry-list.module.css'
import { Markdown } from '@/components/markdown/markdown'
import page from '@/components/page/hidden.module.css'
import { OldMark } from '@/components/page/old-mark'
import type { RenderedEntry } from '@/lib/library/documents/rendered-advisory'
import { toText } from '@/lib/markdown/to-text'

/**
 * References, people and other facts of one line each. Addresses that follow under the same label, such as the changes of one release,
 * share a line; the label is said again to those who hear the page.
 */
export function EntryList({ entries, today }: Readonly<{ entries: readonly RenderedEntry[]; today: string }>) {
  return (
    <ul className={styles.entries}>
      {underOneLabel(entries).map(([first, ...others], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a document may be the same
        <li key={index} {...(first.anchor === null ? {} : { id: first.anchor })}>
          {first.number === null ? null : <span className={styles.number}>[{first.number}] </span>}
          {first.label === null ? null : <span className={styles.label}>{first.label}: </span>}
          <EntryText tree={first.tree} />
          <OldMark reading={first.read ?? null} today={today} isAlone />
          {others.map(({ label, tree }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <span key={at}>
              , <span className={page.hidden}>{label}: </span>
              <Markdown tree={tree} />
            </span>
          ))}{' '}
          {first.type === null || first.type === 'web' ? null : <span className={styles.type}>{first.type}</span>}
        </li>
      ))}
    </ul>
  )
}

/** A list of hundreds of products is folded; its text is in the page all the same, for search and for print. */
function EntryText({ tree }: Pick<RenderedEntry, 'tree'>) {
  const text = toText(tree)
  if (text.length <= LONGEST) return <Markdown tree={tree} />
  const count = text.split('; ').length
  return (
    <details className={styles.long}>
      <summary>{count > 1 ? `${count} in all` : 'A long text'}</summary>
      <Markdown tree={tree} />
    </details>
  )
}

/** Characters. */
const LONGEST = 1500

type Line = [RenderedEntry, ...RenderedEntry[]]

function underOneLabel(entries: readonly RenderedEntry[]): Line[] {
  const lines: Line[] = []
  for (const entry of entries) {
    const line = lines.at(-1)
    if (line !== undefined && isSame(line[0], entry)) line.push(entry)
    else lines.push([entry])
  }
  return lines
}

/** Addresses only, and none that something cites: names of people would run together. */
function isSame(first: RenderedEntry, next: RenderedEntry): boolean {
  const isFree = [first, next].every(({ number, anchor }) => number === null && anchor === null)
  return isFree && first.type !== null && first.label !== null && first.label === next.label && first.type === next.type
}
