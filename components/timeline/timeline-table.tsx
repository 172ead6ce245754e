import { DatedText } from '@/components/page/dated-text'
import table from '@/components/technology/block-table.module.css'
import { SourceRefs } from '@/components/technology/source-refs'
import { StateMark } from '@/components/technology/state-mark'
import styles from '@/components/timeline/timeline.module.css'
import type { Driver } from '@/lib/facts/openstack/driver'
import type { Catalogue } from '@/lib/facts/technologies/catalogue'
import { LANE_WORDS } from '@/lib/facts/technologies/kind-words'
import type { NumberedSources } from '@/lib/facts/technologies/number-sources'
import { partialDate } from '@/lib/facts/technologies/partial-date'
import { findTechnology, type Technology } from '@/lib/facts/technologies/technology'
import type { TimelineEvent } from '@/lib/facts/timeline/timeline-event'

type Props = Readonly<Pick<Catalogue, 'timeline' | 'technologies' | 'escapes'> & { drivers: readonly Driver[]; numbered: NumberedSources }>

/** All events, oldest first, with why each matters and where it is written. */
export function TimelineTable({ timeline, technologies, escapes, drivers, numbered }: Props) {
  return (
    <div className={table.scope}>
      <table className={`${table.table} ${styles.events}`}>
        <caption>All events, oldest first. A date is as precise as its source.</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Where</th>
            <th scope="col">What happened</th>
            <th scope="col">Why it matters</th>
            <th scope="col">Sources</th>
          </tr>
        </thead>
        <tbody>
          {timeline.map((event, at) => (
            <tr id={event.id} key={event.id}>
              <th scope="row">
                {`${at + 1}. `}
                <time dateTime={event.date}>{partialDate(event.date)}</time>
              </th>
              <td data-label="Where">{LANE_WORDS[event.lane]}</td>
              <td data-label="What">
                <div>
                  <DatedText text={event.what} /> <StateMark state={event.state} />{' '}
                  <Elsewhere place={placeOf(event, technologies, escapes, drivers)} />
                </div>
              </td>
              <td data-label="Why">
                <div>
                  <DatedText text={event.why} />
                </div>
              </td>
              <td data-label="Sources">
                <SourceRefs sources={event.sources} numbered={numbered} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type TechnologyAnchor = Readonly<{ technology: Technology; anchor: string }>

function Elsewhere({ place }: Readonly<{ place: TechnologyAnchor | null }>) {
  if (place === null) return null
  return (
    <a className={styles.elsewhere} href={`/technologies/${place.technology.id}/#${place.anchor}`}>
      {place.anchor === 'nova' ? `${place.technology.shortName} in Nova` : `${place.technology.shortName}: ${place.anchor.toUpperCase()}`}
    </a>
  )
}

/** Where the same thing stands on the page of a technology. */
function placeOf(
  { driver, escape: crossing }: TimelineEvent,
  technologies: readonly Technology[],
  escapes: Catalogue['escapes'],
  drivers: readonly Driver[],
): TechnologyAnchor | null {
  const words =
    crossing === null ? drivers.find(({ id }) => id === driver?.id)?.technologies : escapes.find(({ id }) => id === crossing)?.technologies
  const found = findTechnology(technologies, words?.[0] ?? '')
  return found && { technology: found.technology, anchor: crossing?.toLowerCase() ?? 'nova' }
}
