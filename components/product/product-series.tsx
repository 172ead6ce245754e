import { FlawEntry } from '@/components/release/flaw-entry'
import styles from '@/components/release/release-page.module.css'
import type { Release } from '@/lib/facts/openstack/release'
import { stateInShort } from '@/lib/facts/openstack/state-words'
import { releasePath, releaseSlug } from '@/lib/library/indexes/by-release'
import type { SeriesFlaw } from '@/lib/library/indexes/series-flaws'
import { worstFirst } from '@/lib/library/indexes/worst-first'

type Props = Readonly<{
  product: string
  release: Release
  today: string
  affected: readonly SeriesFlaw[]
  /** How many are shown; left out: all. */
  most?: number | undefined
}>

/** What to do about a product on one series, worst first. */
export function ProductSeriesPart({ product, release, today, affected, most = affected.length }: Props) {
  const id = releaseSlug(release)
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id}>
        <a href={releasePath(release)}>{release.name}</a> <span className={styles.count}>({stateInShort(release, today)})</span>
      </h3>
      {affected.length === 0 ? (
        <p>No known flaw of {product} affects it.</p>
      ) : (
        <ul className={styles.list}>
          {worstFirst(affected)
            .slice(0, most)
            .map((entry) => (
              <FlawEntry entry={entry} key={entry.flaw.advisory.id} />
            ))}
        </ul>
      )}
      {affected.length > most ? (
        <p>
          {affected.length - most} more affect it: see <a href={releasePath(release)}>all flaws of {release.name}</a>.
        </p>
      ) : null}
    </section>
  )
}
