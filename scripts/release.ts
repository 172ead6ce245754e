/**
 * Hold `out/` against the publication before it, and say in words what is new: `npm run release -- --previous <folder, archive or address>`.
 * What passes gets its manifest, `api/v1/publication.json`, against which the next release is held. With `--write`, record the revisions
 * of all documents and the texts that are replaced below `content/`; then build again.
 */
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeWhole } from '@/lib/disk/write-whole'
import { KEPT_TEXTS, REVISIONS } from '@/lib/export/load-revisions'
import { gateProblems } from '@/lib/export/release/gates'
import { changesInWords } from '@/lib/export/release/in-words'
import { loadSnapshot, type Snapshot } from '@/lib/export/release/load-snapshot'
import { MANIFEST, manifestOf } from '@/lib/export/release/manifest'
import { revisionsToRecord } from '@/lib/export/release/recorded'
import { keptAt, readReplaced, replacedTexts } from '@/lib/export/release/replaced'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import { argumentsOf, runCommand, today, WrongUse } from './command-line'

await runCommand(async () => {
  const options = {
    previous: { type: 'string' },
    out: { type: 'string', default: 'out' },
    write: { type: 'boolean', default: false },
  } as const
  const { previous, out, write } = argumentsOf({ options }).values
  const { publication: now } = await snapshotAt(out)
  const before = previous === undefined ? null : await snapshotAt(previous)
  if (before === null) console.log(`The first release: ${now.advisories.size} advisories. Name the one before it with --previous.`)
  else for (const line of changesInWords(before.publication, now)) console.log(line)
  const found = before === null ? [] : gateProblems(before.publication, now)
  const problems = found.filter(({ reason }) => !(write && reason.startsWith('revision-'))) // recording mends those
  if (problems.length > 0) throw new ContentError(problems.map(formatProblem))
  if (!write) {
    writeWhole(join(out, MANIFEST), manifestOf(now))
    console.log(`${join(out, MANIFEST)} says what this release holds. Publish it with the rest: the next one is held against it.`)
    return 0
  }
  const recorded = revisionsToRecord(before?.publication ?? null, now, today())
  if (before !== null) await keepReplaced(before, replacedTexts(before.publication, now, recorded))
  writeWhole(REVISIONS, `${JSON.stringify(recorded, null, 1)}\n`)
  console.log(`${REVISIONS} has the revisions of ${now.documents.size} documents. Build again, and publish that.`)
  return 0
})

async function keepReplaced(before: Snapshot, texts: ReturnType<typeof replacedTexts>): Promise<void> {
  for (const text of texts) {
    const file = join(KEPT_TEXTS, keptAt(text.id, text.nth))
    const bytes = await orWrongUse(() => readReplaced(text, before))
    mkdirSync(dirname(file), { recursive: true })
    writeWhole(file, Buffer.from(bytes).toString('utf8'))
    console.log(`${file} keeps what ${text.id} said before.`)
  }
}

function snapshotAt(where: string): Promise<Snapshot> {
  return orWrongUse(() => loadSnapshot(where))
}

/** A publication that is not where it should be, or not what it should be, is a line. */
async function orWrongUse<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Error && !('code' in error)) throw new WrongUse(error.message)
    throw error
  }
}
