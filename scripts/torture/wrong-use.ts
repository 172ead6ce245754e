import { equal, match } from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyProject } from '@/scripts/copy-project'
import type { Row } from './row'
import { endOf, isPlain, run, script } from './run'

const WRONG: readonly (readonly [file: string, args: readonly string[], env?: Record<string, string>])[] = [
  ['scripts/serve.ts', ['--bogus']],
  ['scripts/serve.ts', ['--port', '']],
  ['scripts/serve.ts', ['--port']],
  ['scripts/serve.ts', ['--port', '99999']],
  ['scripts/serve.ts', ['--port', '\u001b[31m']],
  ['scripts/serve.ts', [], { PORT: 'x' }],
  ['scripts/serve.ts', ['more']],
  ['scripts/build.ts', ['--bogus']],
  ['scripts/build.ts', [], { SOURCE_DATE_EPOCH: 'yesterday' }],
  ['scripts/sync.ts', ['--bogus']],
  ['scripts/lint-content.ts', ['--bogus']],
  ['scripts/lint-content.ts', [], { SOURCE_DATE_EPOCH: '-1' }],
  ['scripts/fuzz.ts', ['--documents', 'x']],
  ['scripts/fuzz.ts', ['--bogus']],
  ['scripts/policy.ts', ['--bogus']],
  ['scripts/verify.ts', ['--bogus']],
  ['scripts/new.ts', []],
  ['cli/bulkhead.ts', ['advise', '--bogus']],
  ['cli/bulkhead.ts', ['affected', '--bogus']],
  ['cli/bulkhead.ts', ['affected', '--packages', '/nowhere']],
  ['cli/bulkhead.ts', []],
  ['scripts/torture.ts', ['--only', 'nothing']],
  ['scripts/sync.ts', [], { ADVISORY_SOURCES: '/nowhere.yaml' }],
]

export const row: Row = {
  id: 'wrong-use',
  must: 'a wrong option, an invalid value and a missing file each give one line that says what to do',
  isShort: true,
  atMostS: 120,
  async run({ root, folder, isShort }) {
    for (const [file, args, env = {}] of isShort ? WRONG.filter((_, at) => at < 2 || at === 7) : WRONG) {
      const ran = await run(script(file, ...args), { cwd: root, env })
      isPlain(ran)
      match(String(ran.status), /^[12]$/, endOf(ran))
      equal(ran.err.trim().split('\n').length, 1, `${file} ${args.join(' ')}: ${ran.err}`)
    }
    // A site that was never built, and content that is not there.
    const project = copyProject(root, join(folder, 'project'), 'linked')
    const unbuilt = await run(script('scripts/serve.ts'), { cwd: project })
    isPlain(unbuilt)
    match(unbuilt.err, /^out\/: there is no site yet; .+\n$/)
    mkdirSync(join(project, 'more'))
    writeFileSync(join(project, 'more/list.yaml'), '\u0000')
    const list = await run(script('scripts/sync.ts'), { cwd: project, env: { ADVISORY_SOURCES: 'more/list.yaml' } })
    isPlain(list)
    equal(list.status, 1)
  },
}
