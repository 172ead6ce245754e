import { existsSync, renameSync, rmSync } from 'node:fs'

/**
 * Put a finished folder in the place of another, which stays until the new one is there.
 *
 * The file systems that we can count on have no exchange, so there are two renames, and whoever is killed between them leaves the old
 * folder as `previous`, whole: `mendSwap` puts it back.
 *
 * @param previous Where the old folder is meanwhile, on the same file system; nobody else uses that name.
 * @param spare Where the old folder is kept in the end; null where nobody wants it.
 */
export function swapIn(finished: string, folder: string, previous: string, spare: string | null = null): void {
  mendSwap(folder, previous)
  remove(previous)
  if (existsSync(folder)) renameSync(folder, previous)
  try {
    renameSync(finished, folder)
  } catch (error) {
    mendSwap(folder, previous)
    throw error
  }
  if (spare === null) remove(previous)
  else if (existsSync(previous)) {
    remove(spare)
    renameSync(previous, spare)
  }
}

/** Put back what a killed swap has left, and say whether there was anything. */
export function mendSwap(folder: string, previous: string): boolean {
  if (existsSync(folder) || !existsSync(previous)) return false
  renameSync(previous, folder)
  return true
}

/** What is half removed has another name, so that nobody takes it for the old folder. */
function remove(previous: string): void {
  const going = `${previous}.going`
  rmSync(going, { recursive: true, force: true })
  if (existsSync(previous)) renameSync(previous, going)
  rmSync(going, { recursive: true, force: true })
}
