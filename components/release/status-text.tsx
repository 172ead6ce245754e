import { DateText } from '@/components/page/date-text'
import type { Release } from '@/lib/openstack/release'

export const STATUS_WORDS: Readonly<Record<Release['status'], string>> = {
  'in-development': 'in development',
  maintained: 'maintained',
  unmaintained: 'unmaintained',
  'end-of-life': 'at its end of life',
}

/** How OpenStack looks after a series, and what comes next where it is planned. */
export function StatusText({ release }: Readonly<{ release: Release }>) {
  const { status, endedOn, until } = release
  return (
    <>
      {STATUS_WORDS[status]}
      {endedOn === undefined ? null : (
        <>
          {' '}
          since <DateText date={endedOn} />
        </>
      )}
      {until === undefined ? null : (
        <>
          , {STATUS_WORDS[until.status]} from <DateText date={until.on} />
        </>
      )}
    </>
  )
}
