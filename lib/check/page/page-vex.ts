import type { Knowledge } from '@/lib/check/knowledge'
import type { GivenRelease } from '@/lib/check/nova/releases'
import { type ConfigFile, readFiles } from '@/lib/check/read-files'
import { situationOf } from '@/lib/check/situation'
import { checkVex } from '@/lib/check/vex/check-vex'
import type { ConcernData } from '@/lib/concern/concern-data'
import { openConcernData } from '@/lib/concern/open-concern-data'
import { onHost } from '@/lib/site/on-host'

/** What statements on advisories rest on; `origin` is where the portal is. */
export type VexBasis = Readonly<{ concern: ConcernData; day: string; origin: string }>

/**
 * What files say of the advisories of the library, as OpenVEX.
 *
 * @throws Error for files that a check refuses.
 */
export function pageVex(
  files: readonly ConfigFile[],
  release: GivenRelease | null,
  { concern, day, origin }: VexBasis,
  knowledge: Knowledge,
): string {
  const read = readFiles(files, knowledge, null)
  if (!('files' in read)) throw new Error('these files were checked before')
  const known = { advisories: concern.advisories, versions: openConcernData(concern, day).versions }
  const vex = checkVex(situationOf(read, release, knowledge), known, (path) => new URL(onHost(path), origin).href, day, hashOf)
  return `${JSON.stringify(vex, null, 1)}\n`
}

/** A name for a document, the same for the same text (FNV-1a, twice with 32 bits); it protects nothing. */
function hashOf(text: string): string {
  const one = (seed: number) => {
    let hash = seed
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
    return hash.toString(16).padStart(8, '0')
  }
  return [0x811c9dc5, 0x9747b28c].map(one).join('')
}
