import type { Advisory } from '@/lib/advisory/advisory'
import { inOneLine } from '@/lib/export/commonmark'
import { datesOf, instant } from '@/lib/export/instant'
import { eventsInOrder, type ImportedEntry } from '@/lib/export/osv/imported-events'
import { isStandard } from '@/lib/export/osv/is-standard'
import { withoutHtml } from '@/lib/export/osv/without-html'
import { withdrawalOf } from '@/lib/export/withdrawal'
import { openYaml } from '@/lib/input/yaml/open-yaml'

/** A record of another database, as far as we look into it. */
type ImportedRecord = Readonly<{
  id: string
  modified?: string
  published?: string
  summary?: string
  details?: string
  affected?: readonly ImportedEntry[]
  severity?: ImportedEntry['severity']
  references?: readonly Readonly<{ url?: string }>[]
  database_specific?: object
}>

const LONGEST_SUMMARY = 120
const FIRST_YEAR = 2010

/**
 * A record that another database publishes under its own id, passed on with all that it says of what is affected: an id has one meaning.
 * What the standard demands and the record lacks is filled in from what we read in it: a time that can be, a line of summary, absolute
 * addresses, the order of events.
 *
 * @param original The document, JSON or YAML; it was read without error before.
 * @param since Stands for a time that the record does not have.
 * @returns null where it says of nothing that it is affected, or has an id or severity that the standard does not know.
 */
export function importedRecord(advisory: Advisory, original: string, since: string) {
  const record = parsed(original, advisory.origin.path)
  if (record === null || (record.affected ?? []).length === 0 || !isStandard(record)) return null
  const { schema_version: _, summary, details, modified, published, affected = [], references, database_specific, ...rest } = record
  const withdrawal = withdrawalOf(advisory)
  const { last } = datesOf(advisory, since)
  const start = isTime(published) ? published : undefined
  const change = isTime(modified) ? modified : instant(last)
  const text = details === undefined || details.trim() === '' ? advisory.title : withoutHtml(details)
  return {
    schema_version: '1.7.5',
    ...rest,
    modified: start !== undefined && Date.parse(start) > Date.parse(change) ? start : change,
    ...(start === undefined ? {} : { published: start }),
    summary: inOneLine(summary === undefined || summary.trim() === '' ? advisory.title : summary, LONGEST_SUMMARY),
    details: withdrawal === null ? text : `Withdrawn on ${withdrawal.on}.\n\n${text}`,
    affected: affected.map(eventsInOrder),
    ...(references === undefined ? {} : { references: references.filter(({ url }) => url !== undefined && /^https?:\/\//.test(url)) }),
    ...(withdrawal === null
      ? database_specific && { database_specific }
      : { database_specific: { ...database_specific, withdrawn_reason: withdrawal.because } }),
  }
}

/** Some databases write year 1 where they know none. */
const isTime = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && new Date(text).getUTCFullYear() >= FIRST_YEAR

function parsed(original: string, path: string): (ImportedRecord & Readonly<{ schema_version?: string }>) | null {
  if (path.endsWith('.json')) return JSON.parse(original) as ImportedRecord // its adapter has read it
  const opened = openYaml(original, { file: path }, { scalars: 'text' }) // versions are texts: 1.10 is not 1.1
  return opened.kind === 'refused' ? null : (opened.value as ImportedRecord) // as above
}
