import { deepEqual, equal, ok } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { makeRepository } from '@/lib/git/git-repository.test-data'
import { copyProject } from '@/scripts/copy-project'
import { serve } from '@/scripts/server/serve'
import { writeList } from './library-of'
import type { Row } from './row'
import { endOf, isPlain, run, script } from './run'

export const row: Row = {
  id: 'whole-build',
  must: 'a build with everything at once in quarantined sources is whole: pages, data and originals, nothing forged, nothing left over',
  isShort: false,
  isAlone: true,
  atMostS: 900,
  async run({ root, folder }) {
    const project = copyProject(root, join(folder, 'project'), 'linked')
    const notes = makeRepository(join(folder, 'notes'))
    writeHostile(notes.folder)
    notes.commit('2014-01-01', { 'OSSN-0001': noteText(), 'a/OSSN-0002 ?#%&': noteText(), 'more/OSSN-0003': noteText() })
    notes.git('config', 'core.fsmonitor', `touch ${folder}/ran`)
    writeFileSync(join(notes.folder, 'OSSN-0099'), '')
    truncateSync(join(notes.folder, 'OSSN-0099'), 3 * 2 ** 30)
    execFileSync('mkfifo', [join(notes.folder, 'OSSN-0098')])
    writeList(join(project, 'more/list.yaml'), { notes: { format: 'ossn', path: notes.folder } })
    const built = await run(script('scripts/build.ts'), { cwd: project, env: { ADVISORY_SOURCES: 'more/list.yaml' }, timeoutS: 600 })
    equal(built.status, 0, endOf(built))
    isPlain({ out: '', err: built.err })
    const out = join(project, 'out')
    const problems = JSON.parse(readFileSync(join(out, 'api/v1/problems.json'), 'utf8')) as {
      source: string
      file: string
      reason: string
    }[]
    const refused = new Set(problems.filter(({ source }) => source === 'notes').map(({ file }) => file))
    ok(refused.size >= 7, `only ${[...refused].join(', ')} are told`)
    ok(
      readdirSync(folder).every((name) => name !== 'ran'),
      'a program ran',
    )
    deepEqual(readdirSync(join(out, 'raw/notes')).toSorted(), ['OSSN-0001', 'OSSN-0050', 'more'])
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    for (const page of pages) {
      const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(readFileSync(join(out, page), 'utf8'))
      ok(obeyed === null, `${page} holds ${JSON.stringify(obeyed?.[0])}`)
    }
    const site = await serve({ root: out, port: 0 })
    equal((await fetch(new URL('raw/notes/more/OSSN-0003', site.url))).status, 200)
    equal((await fetch(new URL('conformance/', site.url))).status, 200)
    await site.close()
    ok(!readdirSync(join(project, '.build')).some((name) => name.startsWith('previous')), 'the old output is left over')
  },
}

function writeHostile(folder: string): void {
  mkdirSync(join(folder, 'in\u001b[2J'), { recursive: true })
  const files = {
    'in\u001b[2J/OSSN-0010': noteText(),
    'OSSN-0011\u001b[31m': noteText(),
    'OSSN-0012\nforged': noteText(),
    'OSSN-0013': '\u0001\n'.repeat(29_000),
    'OSSN-0014': `${'\u001b'.repeat(15_000)}\n`.repeat(31),
    'OSSN-0015': '\u202e\n'.repeat(25_000),
    'OSSN-0050': noteText({ references: `### Contacts / References ###\n${`${'[^a]'.repeat(4900)}\n`.repeat(23)}` }),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}
