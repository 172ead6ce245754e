import { AdvisoryList } from '@/components/advisory/advisory-list'
import intro from '@/components/page/page-intro.module.css'
import { Search } from '@/components/search/search'
import styles from '@/components/search/search-page.module.css'
import type { Advisory } from '@/lib/advisory/advisory'

/** Search over everything; without script, the list of all advisories. */
export function SearchPage({ advisories }: Readonly<{ advisories: readonly Advisory[] }>) {
  return (
    <>
      <div className={intro.intro}>
        <h1>Search</h1>
        <p className={styles.without}>
          Search needs JavaScript. Below is every advisory on this portal, newest first, with its id and title: use your browser’s own
          search (Ctrl or ⌘ with F).
        </p>
      </div>
      <Search>
        <h2 className={styles.heading}>All {advisories.length} advisories</h2>
        <AdvisoryList advisories={advisories} />
      </Search>
    </>
  )
}
