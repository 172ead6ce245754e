import type { Deciding } from '@/lib/library/indexes/would-decide'

/** What would decide a flaw of which it cannot be told. */
export function WouldDecide({ deciding: { missing, condition, reports } }: Readonly<{ deciding: Deciding }>) {
  return (
    <>
      {' '}
      <strong>Would decide it:</strong> {missing}
      {reports.length === 0 ? null : (
        <>
          {' '}
          (see{' '}
          {reports.map(({ url }, index) => (
            <span key={url}>
              {index === 0 ? '' : ', '}
              <a href={url} rel="external noopener noreferrer">
                report {/(\d+)\/?$/.exec(url)?.[1] ?? ''}
              </a>
            </span>
          ))}
          )
        </>
      )}
      {condition === null ? (
        '.'
      ) : (
        <>
          ; and whether this holds for you: <q>{condition}</q>.
        </>
      )}
    </>
  )
}
