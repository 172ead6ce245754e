import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Write a file, and the folders above it. */
export function writeFile(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
