import type { Advisory } from '@/lib/advisory/advisory'
import { inOneLine } from '@/lib/export/commonmark'
import { openYaml } from '@/lib/input/yaml/open-yaml'

/** A record of another database, as far as we look into it. */
type ImportedRecord = Readonly<{
  id: string
  modified: string
  withdrawn?: string
  affected?: readonly Packaged[]
  [key: string]: unknown
}>
type Packaged = Readonly<{ package?: Readonly<{ ecosystem?: string }> }>

const LONGEST_SUMMARY = 120

/**
 * A record that another database publishes under its own id: passed on as it is, for an id has one meaning. Only what OSV demands or scanners
 * show is filled in where it is missing, and the version of the schema is the one that we checked it against.
 *
 * @param original The document, JSON or YAML; it was read without error before.
 * @returns null where it says of nothing that it is affected.
 */
export function importedRecord({ title, origin }: Advisory, original: string): ImportedRecord | null {
  const record = parsed(original, origin.path)
  if (record === null || (record.affected ?? []).length === 0) return null
  const { schema_version: _, summary, details, ...rest } = record
  const text = typeof details === 'string' && details.trim() !== '' ? details : title
  return {
    schema_version: '1.7.5',
    ...rest,
    summary: inOneLine(typeof summary === 'string' && summary.trim() !== '' ? summary : title, LONGEST_SUMMARY),
    details: text,
  }
}

function parsed(original: string, path: string): ImportedRecord | null {
  if (path.endsWith('.json')) return JSON.parse(original) as ImportedRecord // its adapter has read it
  const opened = openYaml(original, { file: path }, { scalars: 'text' }) // versions are texts: 1.10 is not 1.1
  return opened.kind === 'refused' ? null : (opened.value as ImportedRecord) // as above
}
