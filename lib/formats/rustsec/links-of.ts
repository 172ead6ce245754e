import { REFERENCE_TYPES } from '@/lib/advisory/reference'
import { type LinkEntry, linkEntry } from '@/lib/formats/records/link-entry'
import type { Warn } from '@/lib/formats/records/warning-list'
import type { RustsecFile } from '@/lib/formats/rustsec/rustsec-schema'

type LineOf = (path: readonly PropertyKey[]) => number

/** Every address of the block once, with the type that Haskell gives; RustSec gives none. */
export function linksOf({ advisory, references }: RustsecFile, lineOf: LineOf, warn: Warn): LinkEntry[] {
  const own = advisory.url === undefined ? [] : [{ type: 'WEB', url: advisory.url, path: ['advisory', 'url'] }]
  const all = [
    ...own,
    ...advisory.references.map(({ type, url }, index) => ({ type, url, path: ['advisory', 'references', index] })),
    ...references.map(({ type, url }, index) => ({ type, url, path: ['references', index] })),
  ]
  const first = all.filter(
    ({ url, type }, at) => all.findIndex((other) => other.url === url && (other.type === type || (at > 0 && other.type === 'WEB'))) === at,
  )
  return first.map(({ type, url, path }) => {
    const known = REFERENCE_TYPES.find((word) => word === type.trim().toLowerCase())
    return linkEntry({ url, type: known ?? 'web', label: known === undefined ? type : null, path, line: lineOf(path) }, warn)
  })
}
