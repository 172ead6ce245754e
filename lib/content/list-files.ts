import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Format } from '@/lib/sources/reader'

/** Which file names are documents of a format; all others (licences, notices, tables of contents) are not read. */
const IS_DOCUMENT: Readonly<Record<Format, (name: string) => boolean>> = {
  markdown: (name) => name.endsWith('.md') && name !== 'README.md',
  ossn: (name) => name.startsWith('OSSN-'),
  ossa: (name) => name.endsWith('.yaml'),
  osv: (name) => /\.(json|ya?ml)$/.test(name),
  csaf: (name) => name.endsWith('.json'),
}

/**
 * The documents below a folder, links not followed.
 *
 * @returns Paths relative to the folder, with `/`, in the order of their code units.
 */
export function listDocuments(folder: string, format: Format): string[] {
  const found: string[] = []
  const walk = (path: string) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory() && !entry.name.startsWith('.')) walk(inside)
      else if (entry.isFile() && IS_DOCUMENT[format](entry.name)) found.push(inside)
    }
  }
  walk('')
  return found.toSorted()
}
