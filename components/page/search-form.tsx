import styles from '@/components/page/search-form.module.css'

/** Leads to the search, also without script: its page reads what it is asked from the address. */
export function SearchForm({ label }: Readonly<{ label: string }>) {
  return (
    <search>
      <form className={styles.form} action="/search/" method="get">
        <label htmlFor="find">{label}</label>
        <div className={styles.row}>
          <input id="find" type="search" name="q" autoComplete="off" />
          <button type="submit">Search</button>
        </div>
      </form>
    </search>
  )
}
