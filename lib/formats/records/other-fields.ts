import type { Entry } from '@/lib/advisory/section'
import { fieldEntries } from '@/lib/formats/records/field-entries'
import type { Warn } from '@/lib/formats/records/warning-list'

type Path = readonly PropertyKey[]

const MOST_WARNINGS = 20

/**
 * What a format does not know is shown as it is: each value under the path that leads to it, with one warning for each field.
 *
 * @param fields The unknown fields of the mapping at `path`.
 */
export function otherFields(fields: Readonly<Record<string, unknown>>, path: Path, lineOf: (path: Path) => number, warn: Warn): Entry[] {
  const names = Object.keys(fields)
  for (const name of names.slice(0, MOST_WARNINGS)) warnOf([...path, name], `the field ${JSON.stringify(name.slice(0, 100))} is not known`)
  if (names.length > MOST_WARNINGS) warnOf(path, `${names.length - MOST_WARNINGS} more fields are not known`)
  return fieldEntries(fields, path, lineOf)

  function warnOf(at: Path, what: string) {
    warn(at, 'unknown-field', `${what} to the format and shown as it is`, 'remove or rename it')
  }
}
