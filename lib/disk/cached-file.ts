import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { writeWhole } from '@/lib/disk/write-whole'

/** SHA-256 in hexadecimal. */
export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** Write a text with its hash before it, by which its reader sees whether it is whole. @throws what the disk refuses. */
export function writeCached(path: string, text: string): void {
  const whole = `${hashOf(text)}\n${text}`
  try {
    writeWhole(path, whole, true)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    mkdirSync(dirname(path), { recursive: true }) // looked for when it is missed: most texts lie in a folder that is there
    writeWhole(path, whole, true)
  }
}

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
