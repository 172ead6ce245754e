/**
 * Build a copy of the project from nothing and from what was kept, before and after edits of documents, facts and code, and compare every
 * byte of `out/`.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesBelow } from '@/lib/build/output/files'
import { buildDay, withBuildDay } from '@/lib/facts/age/build-day'
import { MOST_DOCUMENTS, ownDocument } from '@/lib/formats/generate/own-document'
import { writeGeneratedSource } from './bench/generated-source'
import { copyProject } from './copy-project'

/** Enough that threads are started. */
const DOCUMENTS = 80

/** All builds are of one day, whenever midnight falls. */
const DAY = withBuildDay(buildDay(process.env))

type Output = ReadonlyMap<string, string>
type Start = 'nothing' | 'what was kept'

const folder = mkdtempSync(join(tmpdir(), 'same-bytes-'))
const project = copyProject('.', join(folder, 'project'), 'linked')
const sources = writeGeneratedSource(folder, DOCUMENTS)

const EDITS: readonly Readonly<{ of: string; edit: () => void }>[] = [
  { of: 'nothing', edit: () => {} },
  {
    of: 'documents',
    edit: () => {
      const [text, title, gone, last] = [0, 1, 2, MOST_DOCUMENTS - 1].map(ownDocument) as Four
      change(`documents/${text.file}`, '## Affected', 'It was looked at again.\n\n## Affected')
      change(`documents/${title.file}`, /^title: .*$/m, 'title: Another title')
      rmSync(join(folder, 'documents', gone.file))
      writeFileSync(join(folder, 'documents', last.file), last.text)
    },
  },
  {
    of: 'facts',
    edit: () => {
      change('project/content/technologies/kvm.yaml', /^name: .*$/m, 'name: KVM, as it was renamed')
      change('project/content/controls/consoles.yaml', /^title: .*$/m, 'title: Another title')
    },
  },
  {
    of: 'code',
    edit: () => {
      change('project/components/page/site-footer.tsx', "name: 'Timeline'", "name: 'What happened'")
      change('project/styles/prose.css', '@layer prose {', '@layer prose {\n  .prose em {\n    color: inherit;\n  }\n')
    },
  },
  {
    of: 'code for browsers',
    edit: () => change('project/components/document/hydrate.tsx', 'if (place === null) continue', 'if (!place) continue'),
  },
]
type Four = [Document_, Document_, Document_, Document_]
type Document_ = ReturnType<typeof ownDocument>

try {
  build('nothing')
  for (const { of, edit } of EDITS) {
    edit()
    const kept = build('what was kept')
    const again = build('nothing')
    compare(of, kept, again)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function build(from: Start): Output {
  if (from === 'nothing') for (const name of ['.build', '.cache', 'out']) rmSync(join(project, name), { recursive: true, force: true })
  const env = { ...process.env, ...DAY, ADVISORY_SOURCES: sources }
  const { status, stderr } = spawnSync('npm', ['run', '-s', 'build'], { cwd: project, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the build from ${from} failed:\n${stderr}`)
  const out = join(project, 'out')
  return new Map(filesBelow(out).map((file) => [file, hashOf(join(out, file))]))
}

function compare(edited: string, kept: Output, again: Output): void {
  const differing = [...new Set([...kept.keys(), ...again.keys()])].filter((file) => kept.get(file) !== again.get(file))
  for (const file of differing) console.error(`${file} differs`)
  console.log(`after editing ${edited}: ${again.size} files, ${differing.length} differ`)
  if (differing.length > 0) process.exitCode = 1
}

/** @throws RangeError where the text is not there any more, so that an edit never becomes none. */
function change(file: string, what: string | RegExp, into: string): void {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  const changed = text.replace(what, () => into)
  if (changed === text) throw new RangeError(`${file} does not contain ${what}; edit something else`)
  writeFileSync(path, changed)
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
