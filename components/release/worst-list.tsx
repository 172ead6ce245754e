import { FlawEntry } from '@/components/release/flaw-entry'
import styles from '@/components/release/release-page.module.css'
import { GRAVITY_WORDS } from '@/components/release/severity-words'
import { groupBy } from '@/lib/library/indexes/advisory-group'
import { flawId, type SeriesFlaw } from '@/lib/library/indexes/series-flaws'
import { GRAVITIES, gravityOf } from '@/lib/library/indexes/worst-first'

/** What affects a series, parted by severity. */
export function WorstList({ affected }: Readonly<{ affected: readonly SeriesFlaw[] }>) {
  const byGravity = groupBy(affected, (flaw) => [gravityOf(flaw)])
  const groups = GRAVITIES.flatMap((id) => {
    const members = byGravity.get(id)
    return members === undefined ? [] : [{ id, title: GRAVITY_WORDS[id], members }]
  })
  return (
    <>
      {groups.length < 2 ? null : (
        <nav className={styles.links} aria-label="By severity">
          <ul>
            {groups.map(({ id, title, members }) => (
              <li key={id}>
                <a href={`#severity-${id}`}>
                  {title} <span className={styles.count}>({members.length})</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map(({ id, title, members }) => (
        <section key={id} aria-labelledby={`severity-${id}`}>
          <h3 className={styles.severity} id={`severity-${id}`}>
            {title}
          </h3>
          {id === 'unrated' ? <p className={styles.note}>Nobody has rated these; that says nothing about how grave they are.</p> : null}
          <ul className={styles.list}>
            {members.map((entry) => (
              <FlawEntry entry={entry} id={flawId(entry)} key={entry.flaw.advisory.id} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
