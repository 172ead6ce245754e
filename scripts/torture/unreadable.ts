import { deepEqual, ok } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { loadIn, projectOf, reportOf } from './library-of'
import type { Row } from './row'
import { asOrdinaryUser } from './run'

export const row: Row = {
  id: 'unreadable',
  must: 'an unreadable file or folder, a pipe, a link and a path that is too long are named or left out, and the others are read',
  isShort: true,
  atMostS: 30,
  async run(place) {
    const notes = join(place.folder, 'notes')
    mkdirSync(join(notes, 'closed'), { recursive: true })
    for (const name of ['OSSN-0001', 'OSSN-0002', 'closed/OSSN-0003']) writeFileSync(join(notes, name), noteText())
    execFileSync('mkfifo', [join(notes, 'OSSN-0004')])
    symlinkSync('/etc/passwd', join(notes, 'OSSN-0005'))
    // Longer than any path may be: two halves that are put together.
    const half = Array(12).fill('d'.repeat(200)).join('/')
    for (const folder of [notes, join(place.folder, 'more')]) mkdirSync(join(folder, half), { recursive: true })
    writeFileSync(join(place.folder, 'more', half, 'OSSN-0006'), noteText())
    renameSync(join(place.folder, 'more', 'd'.repeat(200)), join(notes, half, 'd'.repeat(200)))
    chmodSync(join(notes, 'OSSN-0002'), 0)
    chmodSync(join(notes, 'closed'), 0)
    const project = projectOf(place, { notes: { format: 'ossn', path: notes } })
    const { ids, sources } = reportOf(await loadIn(place, project, { as: asOrdinaryUser }))
    const [{ problems = [] } = {}] = sources
    deepEqual(ids, ['OSSN-0001'])
    for (const expected of [/OSSN-0002: unreadable-file: /, /closed: unreadable-folder: /, /d: unreadable-folder: .*too long/])
      ok(
        problems.some((line) => expected.test(line)),
        `${expected} is not told: ${problems.join(' | ').slice(0, 800)}`,
      )
  },
}
