import { reasonsOf } from '@/lib/library/indexes/reasons'
import type { SeriesFlaw } from '@/lib/library/indexes/series-flaws'
import { listed } from '@/lib/listed'

/** Which software decides a flaw that no series decides, with what the records say of its versions. */
export function DecidedBy({ flaw }: Readonly<{ flaw: SeriesFlaw }>) {
  const written = [...new Set(reasonsOf(flaw).map((each) => each.written))].filter((text) => text !== '').join('; ')
  return (
    <>
      <strong>Decided by</strong> the version of {listed(flaw.decidedBy)}
      {written === '' ? '.' : ': '}
      {written === '' ? null : <q>{written}</q>}
    </>
  )
}
