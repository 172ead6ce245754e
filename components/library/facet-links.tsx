import styles from '@/components/library/facet-links.module.css'
import type { Facet } from '@/lib/library/indexes/facet'

export type FacetGroup = Readonly<{ kind: string; facets: readonly Pick<Facet<unknown>, 'slug' | 'name' | 'advisories'>[] }>

/** Other ways to look at the advisories, as links: by severity, technology and year; and by release and product. */
export function FacetLinks({ groups, current }: Readonly<{ groups: readonly FacetGroup[]; current?: string }>) {
  return (
    <nav className={styles.facets} aria-label="Parts of the library">
      {groups.map(({ kind, facets }) => (
        <div className={styles.row} key={kind}>
          <span className={styles.name} id={`by-${kind}`}>
            By {kind}
          </span>
          <ul aria-labelledby={`by-${kind}`}>
            {facets.map(({ slug, name, advisories }) => {
              const path = `/advisories/${kind}/${slug}/`
              return (
                <li key={slug}>
                  <a href={path} {...(path === current ? { 'aria-current': 'page' as const } : {})}>
                    {name} <span className={styles.count}>({advisories.length})</span>
                  </a>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
      <div className={styles.row}>
        <span className={styles.name} id="by-others">
          Or
        </span>
        <ul aria-labelledby="by-others">
          <li>
            <a href="/releases/">by OpenStack release</a>
          </li>
          <li>
            <a href="/products/">by product</a>
          </li>
          <li>
            <a href="/advisories/">all advisories</a>
          </li>
        </ul>
      </div>
    </nav>
  )
}
