import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyProject } from '@/scripts/copy-project'
import type { Row } from './row'
import { endOf, isPlain, needMounts, run, script, withMounts } from './run'

export const row: Row = {
  id: 'full-disk',
  must: 'on a full disk content can be checked, and a build or a fetch leaves what is there and ends with a line that says what to do',
  isShort: true,
  isAlone: true,
  atMostS: 600,
  async run({ root, folder, isShort }) {
    await needMounts(folder)
    const project = copyProject(root, join(folder, 'project'), 'linked')
    for (const name of ['.cache', '.build', '.sources', 'out']) mkdirSync(join(project, name))
    writeFileSync(join(project, 'out/index.html'), 'the last one')
    const full = (name: string, kilobytes: number) => `mount -t tmpfs -o size=${kilobytes}k none '${join(project, name)}'`
    const command = (words: readonly string[]) => `exec ${words.map((word) => `'${word}'`).join(' ')}`

    const checked = await run(withMounts([full('.cache', 16), command(script('scripts/torture/read-library.ts', '.'))]), { cwd: project })
    isPlain(checked)
    equal(checked.status, 0, endOf(checked))
    ok((JSON.parse(checked.out) as { ids: string[] }).ids.length > 0, 'nothing is read')

    // The short form writes as a build does, and makes no pages.
    const short = [
      full('.build', 40),
      full('.cache', 16),
      `printf x > '${join(project, '.build/fill')}'`,
      command(script('scripts/torture/fill.ts')),
    ]
    const filled = await run(withMounts(short), { cwd: project })
    equal(filled.status, 1, endOf(filled))
    match(filled.err, /no-space: the disk is full; free some space, and run this again/)
    isPlain(filled)
    if (isShort) return

    const built = await run(withMounts([full('.build', 4000), command(script('scripts/build.ts'))]), { cwd: project, timeoutS: 400 })
    notEqual(built.status, 0)
    match(built.err, /no-space: the disk is full; free some space, and (?:build|run this) again/, endOf(built))
    deepEqual([readdirSync(join(project, 'out')), readFileSync(join(project, 'out/index.html'), 'utf8')], [['index.html'], 'the last one'])
  },
}
