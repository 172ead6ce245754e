import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FORMATS, type Format } from '@/lib/formats/format'
import { SEEDS, type Seed } from '@/lib/formats/fuzz/seeds'
import { listDocuments } from '@/lib/library/sources/list-files'

/** Documents to begin with: our own, and those of the folders given. */
export function seedsOf(format: Format, folders: readonly string[]): Seed[] {
  return [...SEEDS[format], ...folders.flatMap((folder) => seedsIn(folder, format))]
}

/** Documents of a folder; where it has folders that bear the names of formats, those of the folder of this one. */
function seedsIn(folder: string, format: Format): Seed[] {
  const isSorted = FORMATS.some((each) => existsSync(join(folder, each)))
  const from = isSorted ? join(folder, format) : folder
  if (!existsSync(from)) return []
  return listDocuments(from, format).documents.map((file) => ({ file, text: readFileSync(join(from, file), 'utf8') }))
}
