import type { Entry } from '@/lib/advisory/section'
import { entry } from '@/lib/sources/records/entry'
import { plainInline } from '@/lib/sources/records/inline'
import type { Warn } from '@/lib/sources/records/warning-list'

type Path = readonly PropertyKey[]

/**
 * What a format does not know is shown as it is: each value under the path that leads to it, with one warning for each field.
 *
 * @param fields The unknown fields of the mapping at `path`.
 */
export function otherFields(fields: Readonly<Record<string, unknown>>, path: Path, lineOf: (path: Path) => number, warn: Warn): Entry[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const at = [...path, key]
    warn(at, 'unknown-field', `the field ${JSON.stringify(key)} is not known to the format and is shown as it is`, 'remove or rename it')
    return leavesOf(value, at).map((leaf) => entry(nameOf(leaf.path), plainInline(leaf.text), lineOf(leaf.path)))
  })
}

/** Every scalar below a value, with its path. */
export function leavesOf(value: unknown, path: Path): { path: Path; text: string }[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value !== 'object') return [{ path, text: String(value) }]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]))
}

/** `database_specific.severity`, without positions in lists. */
export function nameOf(path: Path): string {
  return path.filter((part) => typeof part === 'string').join('.')
}
