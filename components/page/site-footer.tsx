import styles from '@/components/page/site-footer.module.css'

const FURTHER = [
  { path: '/timeline/', name: 'Timeline' },
  { path: '/products/', name: 'Products' },
  { path: '/advisor/policy/', name: 'Advisor policy' },
  { path: '/advisor/policy/proof/', name: 'Policy proof' },
  { path: '/conformance/', name: 'Conformance' },
] as const

const DATA = ['advisories', 'products', 'releases', 'aliases', 'technologies', 'concern', 'problems'] as const

/** What else there is, what may be done with the texts, and where the same things are for programs. */
export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <ul>
          {FURTHER.map(({ path, name }) => (
            <li key={path}>
              <a href={path}>{name}</a>
            </li>
          ))}
        </ul>
        <ul aria-label="For programs">
          {DATA.map((name) => (
            <li key={name}>
              <a href={`/api/v1/${name}.json`}>{name}.json</a>
            </li>
          ))}
        </ul>
        <p>
          Our advisories are licensed{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="external noopener noreferrer license">
            CC BY 4.0
          </a>
          ; those of other publishers keep the licence named on their page. Advice, not certification. No tracking, no requests to any other
          site.
        </p>
      </div>
    </footer>
  )
}
