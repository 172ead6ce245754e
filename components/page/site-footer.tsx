import styles from '@/components/page/site-footer.module.css'

/** What may be done with the texts, and where the same things are for programs. */
export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p>
          Our advisories are under{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="external noopener noreferrer license">
            CC BY 4.0
          </a>
          ; those of other publishers keep the licence named on their page. Advice, not certification.
        </p>
        <p>
          For programs: <a href="/api/v1/advisories.json">advisories.json</a>, <a href="/api/v1/problems.json">problems.json</a>. No
          tracking, no request to any other site.
        </p>
      </div>
    </footer>
  )
}
