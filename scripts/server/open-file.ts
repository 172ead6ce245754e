import { constants, existsSync, realpathSync, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Validators } from './preconditions'

/** An open file: whatever takes its place meanwhile, these are its bytes. */
export type OpenFile = Validators & Readonly<{ handle: FileHandle; size: number }>

const HOW = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Where a file at a path below a folder really lies; null where there is none, or a link leads out of the folder. */
export function fileBelow(root: string, path: string): string | null {
  const [real, top] = [realOf(join(root, path)), realOf(root)]
  if (real === null || top === null || !real.startsWith(`${top}${sep}`)) return null
  return statSync(real, { throwIfNoEntry: false })?.isFile() === true ? real : null
}

/**
 * Open a file. All that is said of it afterwards is asked of what is open, not of its path.
 *
 * @param path As `fileBelow` gives it.
 * @throws with the code of the system where it cannot be opened, or is gone.
 */
export async function openFile(path: string): Promise<OpenFile> {
  const handle = await open(path, HOW)
  try {
    const { size, mtimeNs, mtimeMs, ino } = await handle.stat({ bigint: true })
    const etag = `W/"${[size, mtimeNs, ino].map((part) => part.toString(36)).join('-')}"`
    return { handle, size: Number(size), etag, modifiedMs: Number(mtimeMs) }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** The folder to serve: while a build puts a new one in its place, for a moment there is only the old one, elsewhere. */
export const folderNow = (root: string, previous: string | null): string =>
  previous !== null && !existsSync(root) && existsSync(previous) ? previous : root

function realOf(path: string): string | null {
  try {
    return realpathSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null // it is not there, its name is too long, or it may not be looked at
    throw error
  }
}
