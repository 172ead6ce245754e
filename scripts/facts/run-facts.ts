import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOGUES } from '@/lib/facts/catalogues/load-catalogues'
import { FactsError } from './checkout'

/**
 * Run a command of facts: print what it wrote, or why it could not.
 *
 * @param make Gives the lines to print; null where the arguments are wrong.
 */
export function runFacts(usage: string, make: () => readonly string[] | null): void {
  try {
    const lines = make()
    if (lines === null) throw new FactsError(usage)
    for (const line of lines) console.log(line)
  } catch (error) {
    const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    if (!isUsage && !(error instanceof FactsError)) throw error
    console.error(isUsage ? `${error.message}\n${usage}` : error.message)
    process.exitCode = isUsage || error.message === usage ? 2 : 1
  }
}

/** Write a catalogue into the content, or into another folder, and say whether it is another one than before. */
export function writeCatalogue(name: string, text: string, folder: string = CATALOGUES): string {
  const path = join(folder, name)
  const before = readOrNull(path)
  writeFileSync(path, text)
  const size = `${Math.round(Buffer.byteLength(text) / 1000)} kB`
  return before === text ? `${path}: ${size}, as it was` : `${path}: ${size}, written`
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // there was none
  }
}
