import { DateText } from '@/components/page/date-text'
import { OldMark } from '@/components/page/old-mark'
import styles from '@/components/technology/sources.module.css'
import { isOld } from '@/lib/facts/age/reading'
import { commonDay, type NumberedSources } from '@/lib/facts/technologies/number-sources'

/** The pages that the statements above are based on, with the day on which each was read, and a mark where that is long ago. */
export function SourceList({ numbered: { list }, today }: Readonly<{ numbered: NumberedSources; today: string }>) {
  const day = commonDay(list)
  return (
    <section className={styles.sources} aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <p>
        Read on <DateText date={day} /> unless another date is given. Pinned links name one revision; other pages may have changed since.
      </p>
      <ol>
        {list.map(({ title, url, asOf, stands }, at) => (
          <li id={`source-${at + 1}`} key={url}>
            <a href={url} rel="external noopener noreferrer">
              {title}
            </a>
            {stands === 'living' || stands === undefined ? null : ` (${stands})`}
            {asOf === day && !isOld({ asOf, stands }, today) ? null : (
              <>
                , read <DateText date={asOf} />
                <OldMark reading={{ asOf, stands }} today={today} />
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
