import { DateText } from '@/components/page/date-text'
import type { Advisory } from '@/lib/advisory/advisory'

/** When it was published and last changed, and who says so. */
export function AdvisoryDates({ advisory }: Readonly<{ advisory: Pick<Advisory, 'published' | 'modified' | 'dateOrigin'> }>) {
  const { published, modified, dateOrigin } = advisory
  if (published === null && modified === null) return <>The document gives no date</>
  return (
    <>
      {published === null ? null : (
        <>
          {dateOrigin === 'git' ? 'In the repository since ' : 'Published '}
          <DateText date={published} />
        </>
      )}
      {modified === null || modified === published ? null : (
        <>
          {published === null ? 'Changed ' : ', changed '}
          <DateText date={modified} />
        </>
      )}
    </>
  )
}
