import { deepEqual, equal, notEqual, ok } from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyProject } from '@/scripts/copy-project'
import type { Row } from './row'
import { endOf, isPlain, type Ran, run, script } from './run'

/** What a power cut, a full disk or a careless hand leaves of an entry. */
const SPOILING: Readonly<Record<string, (path: string) => void>> = {
  emptied: (path) => truncateSync(path, 0),
  cut: (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
  zeros: (path) => writeFileSync(path, Buffer.alloc(statSync(path).size)),
  another: (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('BH-2026', 'BH-2999')),
  'a folder': (path) => {
    rmSync(path)
    mkdirSync(path)
  },
}

export const row: Row = {
  id: 'cache',
  must: 'what is left of a cache is as good as none, and a change of any module that is imported makes it stale',
  isShort: true,
  atMostS: 180,
  async run({ root, folder, isShort }) {
    const project = copyProject(root, join(folder, 'project'), 'linked')
    const load = () => run(script('scripts/torture/read-library.ts', '.'), { cwd: project })
    const first = idsOf(await load())
    ok(first.length > 0, 'nothing is read')
    const entries = () =>
      ['documents', 'texts'].flatMap((name) =>
        readdirSync(join(project, '.cache', name), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name)),
      )
    equal(entries().length, 1 + first.length)
    for (const [name, spoil] of Object.entries(SPOILING).slice(0, isShort ? 1 : 5)) {
      for (const path of entries()) spoil(path)
      deepEqual(idsOf(await load()), first, name)
      if (name === 'a folder') rmSync(join(project, '.cache'), { recursive: true })
    }

    const version = join(project, 'lib/versions/version.ts')
    const before = readFileSync(version, 'utf8')
    const refusing = before.replace(/(export function readVersion\((\w+): string\)[^{]*\{\n)/, '$1  if (/\\d/.test($2)) return null\n')
    notEqual(refusing, before)
    writeFileSync(version, refusing)
    const changed = await load()
    ok(changed.status !== 0, `a reader that refuses every version goes unnoticed: ${endOf(changed)}`)
  },
}

function idsOf(ran: Ran): readonly string[] {
  isPlain(ran)
  if (ran.status !== 0) throw new Error(endOf(ran))
  return (JSON.parse(ran.out.trim().split('\n').at(-1) ?? '') as { ids: string[] }).ids // printed by read-library.ts
}
