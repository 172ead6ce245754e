import styles from '@/components/library/facet-links.module.css'
import { pageSlug } from '@/lib/library/indexes/list-pages'

type Props = Readonly<{ nth: number; of: number /** Address of the first page. */; path: string }>

/** Links to the pages of a long list; nothing for one that has a single page. */
export function PageLinks({ nth, of, path }: Props) {
  if (of === 1) return null
  return (
    <nav className={styles.facets} aria-label="Pages of this list">
      <div className={styles.row}>
        <span className={styles.name} id="pages">
          Page {nth} of {of}
        </span>
        <ul aria-labelledby="pages">
          {Array.from({ length: of }, (_, at) => at + 1).map((page) => (
            <li key={page}>
              <a href={path.replace(/\/$/, `${pageSlug('', page)}/`)} {...(page === nth ? { 'aria-current': 'page' as const } : {})}>
                {page}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
