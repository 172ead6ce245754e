import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { wordsOf } from '@/lib/disk/read-bytes'
import type { Format } from '@/lib/formats/format'
import { isPrintable, printable } from '@/lib/input/problems/printable'
import type { Problem } from '@/lib/input/problems/problem'

/** What lies below the folder of a source. All paths are relative to it, with `/`, in the order of their code units. */
type Listing = Readonly<{
  documents: readonly string[]
  /** Folders that are checkouts of their own, such as submodules. */
  checkouts: readonly string[]
  /** Folders that cannot be read, and names that nobody can write down; nothing of theirs is among the documents. */
  problems: readonly Problem[]
}>

/** List the documents below a folder, links not followed. */
export function listDocuments(folder: string, { matches }: Pick<Format, 'matches'>): Listing {
  const [documents, checkouts, problems] = [[] as string[], [] as string[], [] as Problem[]]
  const walk = (path: string) => {
    for (const entry of entriesOf(folder, path, problems)) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.name === '.git' && path !== '') checkouts.push(path)
      const isFolder = entry.isDirectory() && !entry.name.startsWith('.')
      const isDocument = entry.isFile() && matches(inside)
      if (!isFolder && !isDocument) continue
      if (!isPrintable(entry.name) || entry.name.includes('\ufffd')) problems.push(badName(inside))
      else if (isFolder) walk(inside)
      else documents.push(inside)
    }
  }
  walk('')
  return { documents: documents.toSorted(), checkouts: checkouts.toSorted(), problems }
}

function entriesOf(folder: string, path: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(join(folder, path), { withFileTypes: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const [what, fix] = wordsOf(String(error.code))
    problems.push({
      file: printable(path || '.'),
      line: null,
      reason: 'unreadable-folder',
      what: `the folder: ${what}`,
      fix,
      level: 'error',
    })
    return []
  }
}

/** A replacement character stands for bytes that are no UTF-8: such a file cannot even be opened by its name. */
function badName(path: string): Problem {
  const what = 'the name contains a control character, one that reverses text direction, or bytes that are not UTF-8'
  return { file: printable(path), line: null, reason: 'bad-file-name', what, fix: 'rename it', level: 'error' }
}
