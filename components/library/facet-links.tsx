import styles from '@/components/library/facet-links.module.css'
import type { FacetGroup } from '@/lib/library/indexes/facet-groups'

/**
 * Other ways to look at the advisories, as links.
 *
 * @param current Path of the page that they stand on.
 */
export function FacetLinks({ groups, current }: Readonly<{ groups: readonly FacetGroup[]; current: string }>) {
  return (
    <nav className={styles.facets} aria-label="Browse advisories">
      {groups.map(({ kind, links, all }) => (
        <div className={styles.row} key={kind}>
          <span className={styles.name} id={`by-${kind}`}>
            By {kind}
          </span>
          <ul aria-labelledby={`by-${kind}`}>
            {links.map(({ name, path, count }) => (
              <li key={path}>
                <a href={path} {...(path === current ? { 'aria-current': 'page' as const } : {})}>
                  {name}
                  {count === null ? null : <span className={styles.count}> ({count.toLocaleString('en')})</span>}
                </a>
              </li>
            ))}
            {all === null ? null : (
              <li>
                <a href={all.path}>{all.name}</a>
              </li>
            )}
          </ul>
        </div>
      ))}
    </nav>
  )
}
