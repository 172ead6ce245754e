import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { makeRepository } from '@/lib/git/git-repository.test-data'
import { copyProject } from '@/scripts/copy-project'
import { loadIn, projectOf, reportOf } from './library-of'
import type { Row } from './row'
import { asOrdinaryUser, endOf, isPlain, needMounts, run, script, withMounts } from './run'

export const row: Row = {
  id: 'read-only',
  must: 'a checkout of documents that can only be read is read, and so is a project, which cannot be built there and says so in a line',
  isShort: true,
  atMostS: 120,
  async run(place) {
    const { folder, commit } = makeRepository(join(place.folder, 'repository'))
    commit('2014-01-01', { 'OSSN-0001': noteText() })
    const project = projectOf(place, { notes: { format: 'ossn', path: folder } })
    deepEqual(reportOf(await loadIn(place, project, { as: asOrdinaryUser })).dates, { 'OSSN-0001': '2014-01-01' })

    await needMounts(place.folder)
    const copy = copyProject(place.root, join(place.folder, 'copy'), 'linked')
    mkdirSync(join(copy, 'out'))
    writeFileSync(join(copy, 'out/index.html'), 'the last one')
    const readOnly = (...words: readonly string[]) =>
      run(
        withMounts([
          `mount --bind '${copy}' '${copy}'`,
          `mount -o remount,ro,bind '${copy}'`,
          `cd '${copy}'`,
          `exec ${words.map((word) => `'${word}'`).join(' ')}`,
        ]),
        { cwd: copy },
      )
    const checked = await readOnly(...script('scripts/torture/read-library.ts', '.'))
    isPlain(checked)
    equal(checked.status, 0, endOf(checked))
    const built = await readOnly(...script('scripts/build.ts'))
    isPlain(built)
    equal(built.status, 1, endOf(built))
    match(built.err, /read-only: the disk is read-only; /, endOf(built))
    ok(built.err.trim().endsWith('out/ is as it was.'), endOf(built))
  },
}
