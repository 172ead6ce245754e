import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyProject } from '@/scripts/copy-project'
import { type GeneratedKind, writeGeneratedSource } from './generated-source'
import { type Cost, measuredRun } from './measured-run'

/** A copy of the project with generated documents beside its own, in which builds are measured. */
export type BuildBench = Readonly<{
  documents: string
  /** Build from nothing. */
  cold: () => Promise<Cost>
  /** Build what has changed since the last build, which is made first where there is none. */
  warm: () => Promise<Cost>
  /** Write another sentence into one document. */
  edit: () => void
}>

const COMMAND = 'node --import tsx scripts/build.ts'

/** @param size How many documents are generated. */
export function openBuildBench(folder: string, size: number, kind: GeneratedKind = 'markdown'): BuildBench {
  mkdirSync(folder, { recursive: true })
  const project = copyProject('.', join(folder, 'project'), 'linked')
  const env = { ADVISORY_SOURCES: writeGeneratedSource(folder, size, kind) }
  const documents = join(folder, 'documents')
  const build = () => measuredRun(COMMAND, project, env)
  let [isBuilt, edits] = [false, 0]
  const cold = async () => {
    for (const name of ['.build', '.cache', 'out']) rmSync(join(project, name), { recursive: true, force: true })
    const cost = await build()
    await build() // what was written a moment ago is not yet known to be unchanged
    isBuilt = true
    return cost
  }
  return {
    documents,
    cold,
    async warm() {
      if (!isBuilt) await cold()
      return build()
    },
    edit() {
      edits += 1
      if (kind === 'cve') editRecord(documents, edits)
      else editDocument(documents, edits)
    },
  }
}

/** Another sentence in the first document. */
export function editDocument(documents: string, nth: number): void {
  const path = join(documents, 'BH-2025-001.md')
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    text.replace(/\n## Affected/, () => `\nIt was looked at again, for the ${nth}. time.\n\n## Affected`),
  )
}

/** Another sentence in the first record. */
function editRecord(documents: string, nth: number): void {
  const path = join(documents, 'CVE-2025-90000.json')
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    text.replace(/("value": ")(?:It was looked at \d+ times\. )?/, (_, before) => `${before}It was looked at ${nth} times. `),
  )
}
