import styles from '@/components/page/site-header.module.css'
import { MARK } from '@/lib/site/mark'
import { site } from '@/lib/site/site'

const PLACES = [
  { path: '/advisor/', name: 'Advisor' },
  { path: '/technologies/', name: 'Technologies' },
  { path: '/controls/', name: 'Controls' },
  { path: '/advisories/', name: 'Advisories' },
  { path: '/releases/', name: 'Releases' },
  { path: '/affected/', name: 'Affected?' },
  { path: '/search/', name: 'Search' },
] as const

/** The skip link, the name of the portal and its places. */
export function SiteHeader() {
  const { name, logo, mark = MARK } = site()
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <div className={styles.bar}>
        <a className={styles.name} href="/">
          {logo === undefined ? (
            <svg className={styles.mark} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path d={mark} />
            </svg>
          ) : (
            // biome-ignore lint/performance/noImgElement: next/image writes a style attribute, which the policy forbids.
            <img className={styles.logo} src={logo.path} width={logo.width} height={logo.height} alt="" />
          )}
          {name}
        </a>
        <nav className={styles.nav} aria-label="Site">
          <ul>
            {PLACES.map(({ path, name: place }) => (
              <li key={path}>
                <a href={path}>{place}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
