import styles from '@/components/release/release-page.module.css'
import type { Release } from '@/lib/facts/openstack/release'
import { type UpgradePair, upgradePath } from '@/lib/library/indexes/upgrades'

/** Pages that compare a series with another: what an upgrade mends, and what stays. */
export function UpgradeLinks({ release, pairs }: Readonly<{ release: Release; pairs: readonly UpgradePair[] }>) {
  const own = pairs.filter(({ from, to }) => from === release || to === release)
  if (own.length === 0) return null
  return (
    <nav className={styles.links} aria-label="What an upgrade changes">
      <p>What an upgrade mends, and what stays:</p>
      <ul>
        {own.map((pair) => (
          <li key={upgradePath(pair)}>
            <a href={upgradePath(pair)}>{pair.from === release ? `to ${pair.to.name}` : `from ${pair.from.name}`}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
