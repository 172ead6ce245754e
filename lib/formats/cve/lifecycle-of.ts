import type { Lifecycle } from '@/lib/advisory/advisory'
import type { CveRecord } from '@/lib/formats/cve/cve-schema'
import { inEnglish } from '@/lib/formats/cve/in-english'
import { folded } from '@/lib/formats/records/folded'

/** A rejected record is withdrawn, with the reason that it gives and the record to use instead. */
export function lifecycleOf({ cveMetadata: meta, containers: { cna } }: CveRecord): Lifecycle {
  if (meta.state !== 'REJECTED') return { state: 'published' }
  const on = meta.dateRejected ?? cna.providerMetadata?.dateUpdated ?? meta.dateUpdated ?? meta.datePublished ?? null
  const reason = folded(inEnglish(cna.rejectedReasons))
  const instead = cna.replacedBy.length === 0 ? '' : ` Use ${cna.replacedBy.join(', ')} instead.`
  return { state: 'withdrawn', on, because: `Rejected: ${reason === '' ? 'the record gives no reason.' : reason}${instead}` }
}
