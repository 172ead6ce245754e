import { createHash } from 'node:crypto'
import { slugOf } from '@/lib/advisory/slug'
import type { Snapshot } from '@/lib/export/release/load-snapshot'
import type { Publication } from '@/lib/export/release/publication'
import type { RecordedRevisions } from '@/lib/export/revisions'

/** A text that was published and is replaced by a later revision: the `nth` of its advisory, counted from 1. */
type Replaced = Readonly<{ id: string; nth: number; raw: string; sha256: string }>

/** Texts of an earlier publication that a release replaces. */
export function replacedTexts(before: Publication, now: Publication, recorded: RecordedRevisions): Replaced[] {
  const counts = new Map([...before.documents.values()].map(({ id, revisions }) => [id, revisions.length]))
  return [...before.advisories.values()].flatMap(({ id, raw, sha256 }) => {
    const next = now.advisories.get(id)
    const nth = counts.get(id) ?? 0
    const isRevised = next !== undefined && next.sha256 !== sha256 && (recorded[id]?.length ?? 0) > nth && nth > 0
    return isRevised ? [{ id, nth, raw, sha256 }] : []
  })
}

/** Where the text of a revision is kept, below `content/revisions/`. */
export const keptAt = (id: string, nth: number): string => `${slugOf(id)}/${nth}.txt`

/**
 * The bytes of a replaced text, from the publication that had it.
 *
 * @throws Error where it is gone or is another one.
 */
export async function readReplaced({ id, raw, sha256 }: Replaced, { read }: Pick<Snapshot, 'read'>): Promise<Uint8Array> {
  const bytes = await read(raw)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`${raw} of ${id} is not what was published: its SHA-256 differs; name another copy of that publication`)
  return bytes
}
