import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { slugOf } from '@/lib/advisory/slug'
import { KEPT_TEXTS } from '@/lib/export/load-revisions'

/**
 * What an advisory said in its earlier revisions, by their numbers from 1 on: those whose texts were kept. They are as untrusted as any
 * document.
 */
export function loadEarlierTexts(root: string, id: string): ReadonlyMap<number, Uint8Array> {
  const folder = join(root, KEPT_TEXTS, slugOf(id))
  const files = existsSync(folder) ? readdirSync(folder) : []
  const numbers = files.flatMap((file) => /^([1-9]\d{0,4})\.txt$/.exec(file)?.[1] ?? []).map(Number)
  return new Map(numbers.toSorted((a, b) => a - b).map((nth) => [nth, readFileSync(join(folder, `${nth}.txt`))]))
}
