import { AdvisoryList } from '@/components/advisory/advisory-list'
import intro from '@/components/page/page-intro.module.css'
import { Search } from '@/components/search/search'
import styles from '@/components/search/search-page.module.css'
import type { Advisory } from '@/lib/advisory/advisory'
import { isLong } from '@/lib/library/indexes/list-pages'

const NEWEST = 30

/** Search over everything; without script, the list of all advisories. */
export function SearchPage({ advisories }: Readonly<{ advisories: readonly Advisory[] }>) {
  return (
    <>
      <div className={intro.intro}>
        <h1>Search</h1>
        <p className={styles.without}>
          {isLong(advisories) ? (
            <>
              Search needs JavaScript. Without it, <a href="/advisories/">browse the advisories</a> by year, severity or product.
            </>
          ) : (
            'Search needs JavaScript. Below is every advisory on this portal, newest first, with its id and title: use your browser’s own search (Ctrl or ⌘ with F).'
          )}
        </p>
      </div>
      <Search>
        <h2 className={styles.heading}>
          {isLong(advisories)
            ? `The newest of ${advisories.length.toLocaleString('en')} advisories`
            : `All ${advisories.length} advisories`}
        </h2>
        <AdvisoryList advisories={isLong(advisories) ? advisories.slice(0, NEWEST) : advisories} />
      </Search>
    </>
  )
}
