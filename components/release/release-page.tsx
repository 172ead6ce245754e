import { DateText } from '@/components/page/date-text'
import { DatedText } from '@/components/page/dated-text'
import intro from '@/components/page/page-intro.module.css'
import styles from '@/components/release/release-page.module.css'
import { SeriesLine } from '@/components/release/series-line'
import { SeriesRow } from '@/components/release/series-row'
import { SeriesVersions } from '@/components/release/series-versions'
import { StateSources } from '@/components/release/state-sources'
import type { Release } from '@/lib/facts/openstack/release'
import { releaseSentence } from '@/lib/facts/openstack/state-words'
import { groupBy } from '@/lib/library/indexes/advisory-group'
import { SERIES_GROUPS, type SeriesEntry, type SeriesGroup, seriesGroup } from '@/lib/library/indexes/by-release'
import type { ProductVersions } from '@/lib/versions/product-versions'

type Props = Readonly<{ release: Release; entries: readonly SeriesEntry[]; versions: ProductVersions }>

type Group = Readonly<{ title: string; says: string; as: typeof SeriesRow }>

/** Nobody reads a list this long from end to end: from this many advisories on, each gets one short line. */
const MANY = 300

const GROUPS: Readonly<Record<SeriesGroup, Group>> = {
  affected: { title: 'Affected', says: 'No released version of the series is known to be free of the problem.', as: SeriesRow },
  fixed: {
    title: 'Affected, fixed in a later version',
    says: 'Versions of the series before the one named are affected: install that version or a later one.',
    as: SeriesRow,
  },
  'cannot-be-told': {
    title: 'Cannot be told',
    says: 'The advisory does not say enough to decide. That does not mean “not affected”: read the advisory.',
    as: SeriesLine,
  },
  'not-affected': {
    title: 'Not affected',
    says: 'The versions that the advisory states do not include the series.',
    as: SeriesLine,
  },
}

/** Everything that concerns one OpenStack series, what needs action first. */
export function ReleasePage({ release, entries, versions }: Props) {
  const byGroup = groupBy(entries, (entry) => [seriesGroup(entry)])
  const groups = SERIES_GROUPS.flatMap((id) => {
    const members = byGroup.get(id)
    if (members === undefined) return []
    return [{ id, ...GROUPS[id], as: members.length < MANY ? GROUPS[id].as : SeriesLine, members }]
  })
  return (
    <>
      <div className={intro.intro}>
        <h1>OpenStack {release.name}</h1>
        <p className={intro.lead}>
          <DatedText text={releaseSentence(release, versions.today)} />
        </p>
        <p>
          <StateSources versions={versions} /> Answers are derived from the versions, series, fixes and dates that each advisory states.
          What cannot be read for certain counts as “cannot be told”. A fix is a version released by{' '}
          <DateText date={versions.catalogue.date} />.
        </p>
      </div>
      <nav className={styles.answers} aria-label="Answers">
        <ul>
          {groups.map(({ id, title, members }) => (
            <li key={id}>
              <a href={`#${id}`}>
                {title} <span className={styles.count}>({members.length})</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ id, title, says, as: Entry, members }) => (
        <section className={styles.group} aria-labelledby={id} key={id}>
          <h2 id={id}>{title}</h2>
          <p>{says}</p>
          <ul className={styles.list}>
            {members.map((entry) => (
              <Entry entry={entry} key={entry.advisory.id} />
            ))}
          </ul>
        </section>
      ))}
      <SeriesVersions release={release} versions={versions} />
    </>
  )
}
