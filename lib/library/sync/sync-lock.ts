import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '@/lib/disk/write-whole'
import { readJson } from '@/lib/input/json/json'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'

const FILE = 'content/sources.lock.json'
const Pin = z.strictObject({
  url: z.string(),
  ref: z.string(),
  commit: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, 'this is not a commit; run npm run sync -- --update'),
})
const Lock = z.strictObject({ sources: z.record(z.string(), Pin) })

/** At which commit a source stands. */
export type Pin = z.infer<typeof Pin>
export type Pins = Readonly<Record<string, Pin>>

/** The pins of `content/sources.lock.json`; none where there is no such file. @throws ContentError for one that is wrong. */
export function readPins(root: string): Pins {
  const text = textOf(join(root, FILE))
  if (text === null) return {}
  const reading = readJson(Lock, text, FILE)
  if (reading.kind === 'refused') throw new ContentError(reading.problems.map(formatProblem))
  return reading.value.sources
}

/** Write the pins by id, so that a change of one is a change of its lines; the file is whole at every moment. */
export function writePins(root: string, pins: Pins): void {
  const sources = Object.fromEntries(Object.entries(pins).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  writeWhole(join(root, FILE), `${JSON.stringify({ sources }, null, 2)}\n`)
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null // nothing was fetched yet
    throw error
  }
}
