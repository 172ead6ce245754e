import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inputsOf } from '@/lib/build/unchanged-build'
import type { Workspace } from '@/lib/build/workspace'
import { readCached, writeCached } from '@/lib/disk/cached-file'

/** A file system may give two writes within so long the same time. */
const RACY_MS = 2000

/** What a value was made from; its own text follows on the next line. */
type Header = Readonly<{ signature: string; folders: readonly string[] }>

/**
 * A value that takes long to make, as an earlier call made it of the same code, content and day; else made now, and left to the next call.
 *
 * Files are told by their sizes, times and inodes, as a build does that finds nothing to do; nothing is read.
 *
 * @param make Gives plain data, and the folders outside of `content/` that it was made from.
 */
export async function prepared<T>(
  name: string,
  { root, sourceFiles }: Pick<Workspace, 'root' | 'sourceFiles'>,
  today: string,
  make: () => Promise<Readonly<{ value: T; folders: readonly string[] }>>,
): Promise<T> {
  const code = codeNow()
  if (code === null) return (await make()).value
  const workspace = { root: resolve(root), sourceFiles: sourceFiles.map((file) => resolve(root, file)), today }
  const file = join(workspace.root, '.cache/prepared', `${name}.json`)
  const text = readCached(file)
  const end = text?.indexOf('\n') ?? 0
  if (text !== null) {
    const { signature, folders } = JSON.parse(text.slice(0, end)) as Header // written below, and whole
    if (signature === inputsOf(workspace, code, folders).signature) return JSON.parse(text.slice(end)) as T // the same
  }
  const startedMs = Date.now()
  if (process.stderr.isTTY) process.stderr.write('Reading advisories and catalogues …\r')
  const { value, folders } = await make()
  if (process.stderr.isTTY) process.stderr.write('\u001b[K')
  const { signature, newestMs } = inputsOf(workspace, code, folders)
  // What changed while it was read, or just before, may be in it by halves.
  if (startedMs - newestMs > RACY_MS) write(file, `${JSON.stringify({ signature, folders } satisfies Header)}\n${JSON.stringify(value)}`)
  return value
}

/** The hash of the code that runs, by which the bundle of it is named; null where it is not bundled. */
function codeNow(): string | null {
  const folder = basename(dirname(fileURLToPath(import.meta.url)))
  return /^[0-9a-f]{32}$/.test(folder) ? folder : null
}

/** A disk that refuses makes the next call slow, and no more. */
function write(file: string, text: string): void {
  try {
    writeCached(file, text)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}
