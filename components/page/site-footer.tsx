import styles from '@/components/page/site-footer.module.css'
import { feedPath } from '@/lib/export/feeds/feed-file'
import { site } from '@/lib/site/site'

const FURTHER = [
  { path: '/timeline/', name: 'Timeline' },
  { path: '/products/', name: 'Products' },
  { path: '/advisor/policy/', name: 'Advisor policy' },
  { path: '/advisor/policy/proof/', name: 'Policy proof' },
  { path: '/conformance/', name: 'Conformance' },
] as const

const DATA = [
  { path: '/data/', name: 'Data' },
  { path: feedPath('atom', 'all'), name: 'Atom feed' },
] as const

/** What else there is, what may be done with the texts, and where the same things are for programs. */
export function SiteFooter() {
  const { license, footer } = site()
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
          {DATA.map(({ path, name }) => (
            <li key={path}>
              <a href={path}>{name}</a>
            </li>
          ))}
        </ul>
        <p>
          Our advisories are licensed{' '}
          <a href={license.url} rel="external noopener noreferrer license">
            {license.name}
          </a>
          ; those of other publishers keep the licence named on their page. {footer} No tracking, no requests to any other site.
        </p>
      </div>
    </footer>
  )
}
