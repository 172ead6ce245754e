import styles from '@/components/advisory/state-notice.module.css'
import { DateText } from '@/components/page/date-text'
import type { Outdated } from '@/lib/advisory/outdated'
import { advisoryPath } from '@/lib/advisory/slug'

/** Says first of all that a note of another publisher has been overtaken, by what, and how that is known. */
export function OutdatedNotice({ outdated }: Readonly<{ outdated: Outdated | null }>) {
  if (outdated === null) return null
  const { says, supersededBy, sources } = outdated
  return (
    <aside className={styles.notice} aria-label="Outdated advice">
      <p>
        <strong>Outdated advice.</strong> {says}{' '}
        {supersededBy === null ? null : (
          <>
            Read <a href={advisoryPath(supersededBy)}>{supersededBy}</a> instead.
          </>
        )}
      </p>
      <p>
        The note below is its publisher’s, unchanged. We read:{' '}
        {sources.map(({ title, url, asOf }, at) => (
          <span key={url}>
            {at === 0 ? '' : '; '}
            <a href={url} rel="external noopener noreferrer">
              {title}
            </a>
            , <DateText date={asOf} />
          </span>
        ))}
        .
      </p>
    </aside>
  )
}
