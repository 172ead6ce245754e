import { randomUUID } from 'node:crypto'
import { closeSync, fdatasyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/** How the names of files end that are not written yet: who is killed leaves them. */
export const DRAFT = '.draft'

/**
 * Write a file that is on the disk before it has its name: readers see all of it or nothing, and a machine that stops leaves the old file or
 * the new one.
 *
 * @param isTold The text tells by itself whether it is whole: it is not waited for until it is on the disk, and a machine that stops may
 *   leave a part of it.
 * @throws what the disk refuses.
 */
export function writeWhole(path: string, text: string, isTold = false): void {
  const draft = `${path}.${randomUUID()}${DRAFT}`
  try {
    const file = openSync(draft, 'w')
    try {
      writeFileSync(file, text)
      if (!isTold) fdatasyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
