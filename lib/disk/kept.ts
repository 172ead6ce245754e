import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** SHA-256 in hexadecimal. */
export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** Write text with its hash before it: readers see all of it or nothing. */
export function writeKept(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, `${hashOf(text)}\n${text}`)
  renameSync(draft, path)
}

/** The text that {@link writeKept} wrote; null where there is none, or where it is not whole any more. */
export function readKept(path: string): string | null {
  const whole = readOrNull(path)
  if (whole === null) return null
  const text = whole.slice(65)
  return whole.slice(0, 65) === `${hashOf(text)}\n` ? text : null
}

/** A file's text; null where it cannot be read, whatever the cause: what is not kept is made again. */
function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
