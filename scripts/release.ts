/**
 * Hold `out/` against the publication before it, and say in words what is new: `npm run release -- --previous folder`. With `--write`,
 * record the revisions of all documents in `content/revisions.json`; then build again.
 */
import { join } from 'node:path'
import { writeWhole } from '@/lib/disk/write-whole'
import { REVISIONS } from '@/lib/export/load-revisions'
import { gateProblems } from '@/lib/export/release/gates'
import { changesInWords } from '@/lib/export/release/in-words'
import { loadPublication } from '@/lib/export/release/load-publication'
import { revisionsToRecord } from '@/lib/export/release/recorded'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import { argumentsOf, runCommand, today, WrongUse } from './command-line'

await runCommand(() => {
  const options = {
    previous: { type: 'string' },
    out: { type: 'string', default: 'out' },
    write: { type: 'boolean', default: false },
  } as const
  const { previous, out, write } = argumentsOf({ options }).values
  const now = publicationIn(out)
  const before = previous === undefined ? null : publicationIn(previous)
  if (before === null) console.log(`The first release: ${now.advisories.size} advisories. Name the one before it with --previous.`)
  else for (const line of changesInWords(before, now)) console.log(line)
  const problems = before === null ? [] : gateProblems(before, now).filter(({ reason }) => !(write && reason === 'revision-missing'))
  if (problems.length > 0) throw new ContentError(problems.map(formatProblem))
  if (!write) return 0
  writeWhole(join('.', REVISIONS), `${JSON.stringify(revisionsToRecord(before, now, today()), null, 1)}\n`)
  console.log(`${REVISIONS} has the revisions of ${now.documents.size} documents. Build again, and publish that.`)
  return 0
})

function publicationIn(folder: string) {
  try {
    return loadPublication(folder)
  } catch (error) {
    if (error instanceof Error && !('code' in error)) throw new WrongUse(error.message)
    throw error
  }
}
