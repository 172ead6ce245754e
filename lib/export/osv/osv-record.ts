import type { Advisory } from '@/lib/advisory/advisory'
import { worstRating } from '@/lib/advisory/severity'
import { advisoryPath } from '@/lib/advisory/slug'
import { inOneLine } from '@/lib/export/commonmark'
import { datesOf, instant } from '@/lib/export/instant'
import { osvAffected } from '@/lib/export/osv/osv-affected'
import { osvDetails } from '@/lib/export/osv/osv-details'
import { osvId } from '@/lib/export/osv/osv-id'
import { osvCredits, osvReferences } from '@/lib/export/osv/osv-references'
import type { PypiReading } from '@/lib/export/scanner/pypi-reading'
import { withdrawalOf } from '@/lib/export/withdrawal'
import type { Source } from '@/lib/library/library'
import { absolute } from '@/lib/site/site'

/** What records are made with besides the advisory. */
type OsvNeeds = Readonly<{
  readings: readonly PypiReading[]
  summary: string
  source: Pick<Source, 'publisher' | 'title' | 'license'>
  /** Ids of our other records that the advisory is related to, in both directions. */
  related: readonly string[]
  since: string
}>

const LONGEST_SUMMARY = 120

/** One advisory as a record of OSV 1.7.5, from the model; keys in the order of the schema. */
export function osvRecord(advisory: Advisory, { readings, summary, source, related, since }: OsvNeeds) {
  const { id, title, published, cves, aliases } = advisory
  const { first, last } = datesOf(advisory, since)
  const withdrawal = withdrawalOf(advisory)
  const [cve, ...others] = cves
  const same = cve !== undefined && others.length === 0 && aliases.includes(cve) ? [cve] : []
  const superseded = advisory.lifecycle.state === 'superseded' ? [osvId(advisory.lifecycle.by)] : []
  const severity = severityOf(advisory)
  const credits = osvCredits(advisory)
  const near = [...new Set([...cves.filter((each) => !same.includes(each)), ...superseded, ...related])]
  return {
    schema_version: '1.7.5',
    id: osvId(id),
    modified: instant(withdrawal !== null && withdrawal.on > last ? withdrawal.on : last),
    ...(published === null ? {} : { published: instant(first) }),
    ...(withdrawal === null ? {} : { withdrawn: instant(withdrawal.on) }),
    ...(same.length === 0 ? {} : { aliases: same }),
    ...(near.length === 0 ? {} : { related: near }),
    summary: inOneLine(title, LONGEST_SUMMARY),
    details: osvDetails(advisory, summary, source),
    ...(severity.length === 0 ? {} : { severity }),
    affected: readings.map(osvAffected),
    references: osvReferences(advisory),
    ...(credits.length === 0 ? {} : { credits }),
    database_specific: {
      url: absolute(advisoryPath(id)),
      source: source.title,
      publisher: source.publisher.name,
      license: source.license,
      rating: worstRating(advisory) ?? 'unrated',
      ...(withdrawal === null ? {} : { withdrawn_reason: withdrawal.because }),
      ...(superseded[0] === undefined ? {} : { superseded_by: superseded[0] }),
    },
  }
}

/** One vector of each version of CVSS; a rating in words has no place in OSV. */
function severityOf({ severity }: Advisory) {
  const vectors = new Map(
    severity.flatMap(({ type, vector }) => (vector === null || type === 'RATING' ? [] : [[type, vector] as const])).toReversed(),
  )
  return [...vectors].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, score]) => ({ type, score }))
}
