import { DateText } from '@/components/page/date-text'
import styles from '@/components/technology/sources.module.css'
import { commonDay, type NumberedSources } from '@/lib/technologies/number-sources'

/** The pages that the statements above rest on, with the day on which each was read. */
export function SourceList({ numbered: { list } }: Readonly<{ numbered: NumberedSources }>) {
  const day = commonDay(list)
  return (
    <section className={styles.sources} aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <p>
        Read on <DateText date={day} /> where no other day is given. Pinned addresses name one revision; others may have changed since.
      </p>
      <ol>
        {list.map(({ title, url, asOf, stands }, at) => (
          <li id={`source-${at + 1}`} key={url}>
            <a href={url} rel="external noopener noreferrer">
              {title}
            </a>
            {stands === 'living' || stands === undefined ? null : ` (${stands})`}
            {asOf === day ? null : (
              <>
                , read <DateText date={asOf} />
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
