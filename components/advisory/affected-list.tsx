import styles from '@/components/advisory/affected-list.module.css'
import type { Affected } from '@/lib/advisory/advisory'

/** Products with what the document says of their versions, as written: what we could not parse is never left out. */
export function AffectedList({ affected }: Readonly<{ affected: readonly Affected[] }>) {
  return (
    <ul className={styles.list}>
      {affected.map(({ product, text, releases }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document may name a product twice
        <li key={index}>
          <span className={styles.product}>{product ?? 'No product named'}</span>
          {text === '' ? releases.join(', ') : text}
        </li>
      ))}
    </ul>
  )
}
