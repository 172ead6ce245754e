import styles from '@/components/library/facet-links.module.css'
import { linkedPages, pageSlug } from '@/lib/library/indexes/list-pages'

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
          {linkedPages(nth, of).map((page) => (
            <li key={page}>
              <a href={pathOf(path, page)} {...(page === nth ? { 'aria-current': 'page' as const } : {})}>
                {page}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

/** Where a page of a long list ends, the way to the next one. */
export function NextPage({ nth, of, path }: Props) {
  if (nth === of) return null
  return (
    <p className={styles.next}>
      <a href={pathOf(path, nth + 1)} rel="next">
        Page {nth + 1} of {of}
      </a>
    </p>
  )
}

const pathOf = (path: string, page: number) => path.replace(/\/$/, `${pageSlug('', page)}/`)
