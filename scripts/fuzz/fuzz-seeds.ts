import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Format, Seed } from '@/lib/formats/format'
import { FORMATS } from '@/lib/formats/formats'
import { listDocuments } from '@/lib/library/sources/list-files'

/** Documents to begin with: our own, and those of the folders given. */
export function seedsOf(format: Format, folders: readonly string[]): Seed[] {
  return [...format.fuzzSeeds, ...folders.flatMap((folder) => seedsIn(folder, format))]
}

/** Documents of a folder; where it has folders that bear the names of formats, those of the folder of this one. */
function seedsIn(folder: string, format: Format): Seed[] {
  const isSorted = FORMATS.some(({ id }) => existsSync(join(folder, id)))
  const from = isSorted ? join(folder, format.id) : folder
  if (!existsSync(from)) return []
  return listDocuments(from, format).documents.map((file) => ({ file, text: readFileSync(join(from, file), 'utf8') }))
}
