import styles from '@/components/page/page-intro.module.css'

/** What to do where there is no page. */
export function NotFoundMessage() {
  return (
    <div className={styles.intro}>
      <h1>There is no such page</h1>
      <p>
        Addresses on this portal never change, so this one probably never existed. Advisories are at <code>/advisories/</code> followed by
        their id in lower case, such as <code>/advisories/ossn-0001/</code>.
      </p>
      <p>
        <a href="/">Home</a> · <a href="/search/">Search</a> · <a href="/advisories/">All advisories</a>
      </p>
    </div>
  )
}
