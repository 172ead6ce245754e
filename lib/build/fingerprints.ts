import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '@/lib/disk/cached-file'

/** What a source of a job is like in this build: a text that is another one when the source has changed. */
export type Fingerprints = (source: string) => string

/**
 * Fingerprints of files and folders, and of what is named.
 *
 * @param root The project's folder.
 * @param named Sources that are no files: `today`, `advisories`, `reports`.
 * @param advisory The fingerprint of an advisory by the last part of its address, for sources such as `advisory:bh-2026-001`.
 */
export function fingerprintsOf(
  root: string,
  named: Readonly<Record<string, () => string>>,
  advisory: (slug: string) => string,
): Fingerprints {
  const known = new Map<string, string>()
  const make = (source: string) => {
    if (source.startsWith('content/')) return ofPath(join(root, source))
    const make = named[source]
    if (make === undefined) throw new RangeError(`${source} has no fingerprint; give it one in lib/build/`)
    return make()
  }
  return (source) => {
    if (source.startsWith('advisory:')) return advisory(source.slice('advisory:'.length)) // each is asked for by few
    const before = known.get(source) ?? make(source)
    known.set(source, before)
    return before
  }
}

/** The bytes of a file, the names in a folder, or that there is neither. */
function ofPath(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return hashOf(readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted().join('\n'))
  return found?.isFile() ? hashOf(readFileSync(path)) : 'none'
}
