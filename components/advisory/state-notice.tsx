import styles from '@/components/advisory/state-notice.module.css'
import { DateText } from '@/components/page/date-text'
import type { Lifecycle } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'

/** Says first of all that an advisory no longer holds; nothing for one that does. */
export function StateNotice({ lifecycle }: Readonly<{ lifecycle: Lifecycle }>) {
  if (lifecycle.state === 'published') return null
  return (
    <p className={styles.notice}>
      <strong>{lifecycle.state === 'withdrawn' ? 'Withdrawn' : 'Superseded'}</strong>
      {lifecycle.on === null ? null : (
        <>
          {' '}
          on <DateText date={lifecycle.on} />
        </>
      )}
      {lifecycle.state === 'superseded' ? (
        <>
          {' '}
          by <a href={advisoryPath(lifecycle.by)}>{lifecycle.by}</a>
        </>
      ) : null}
      . {lifecycle.because}
    </p>
  )
}
