import { DateText } from '@/components/page/date-text'
import { OldMark } from '@/components/page/old-mark'
import { SourceLinks } from '@/components/product/source-links'
import type { ProductVersions } from '@/lib/versions/product-versions'

/** When the dates of the series were read, and where: a sentence. */
export function StateSources({ versions: { statusAsOf, today, sources } }: Readonly<{ versions: ProductVersions }>) {
  return (
    <>
      Series dates were read on <DateText date={statusAsOf} />
      <OldMark reading={{ asOf: statusAsOf }} today={today} /> from <SourceLinks sources={sources.get('nova') ?? []} />.
    </>
  )
}
