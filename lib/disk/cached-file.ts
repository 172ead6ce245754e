import { createHash, randomUUID } from 'node:crypto'
import { closeSync, fdatasyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** SHA-256 in hexadecimal. */
export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/**
 * Write a text with its hash before it. It is on the disk before it has its name: readers see all of it or nothing, and a machine that stops
 * leaves the old file or the new one.
 *
 * @throws what the disk refuses.
 */
export function writeCached(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${randomUUID()}${DRAFT}`
  try {
    const file = openSync(draft, 'w')
    try {
      writeFileSync(file, `${hashOf(text)}\n${text}`)
      fdatasyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** How the names of files end that are not written yet: who is killed leaves them. */
export const DRAFT = '.draft'

/** The text that {@link writeCached} wrote; null where there is none, or where it is not whole any more. */
export function readCached(path: string): string | null {
  const whole = readOrNull(path)
  if (whole === null) return null
  const text = whole.slice(65)
  return whole.slice(0, 65) === `${hashOf(text)}\n` ? text : null
}

/** A file's text; null where it cannot be read, whatever the cause: what is not cached is made again. */
function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
