import { deepEqual, equal } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { loadIn, projectOf, reportOf } from './library-of'
import type { Row } from './row'

const NAMES = [
  'OSSN-0002\u001b]0;x\u0007',
  'OSSN-0003\nERROR forged',
  'OSSN-0004\u202e',
  'OSSN-0005\r',
  'OSSN-0006\u009b31m',
  'OSSN-0007\u2028x',
]

export const row: Row = {
  id: 'file-names',
  must: 'names of files and folders with control characters, or that are not UTF-8, reach neither terminal nor pages',
  isShort: true,
  atMostS: 30,
  async run(place) {
    const notes = join(place.folder, 'notes')
    mkdirSync(join(notes, 'a\u001b[2J'), { recursive: true })
    for (const name of ['OSSN-0001', ...NAMES, 'a\u001b[2J/OSSN-0008']) writeFileSync(join(notes, name), noteText())
    execFileSync('sh', ['-c', `printf x > "$(printf '${notes}/OSSN-0009\\377')"`])
    const project = projectOf(place, { notes: { format: 'ossn', path: notes } })
    const { ids, sources } = reportOf(await loadIn(place, project)) // which refuses anything that a terminal obeys
    deepEqual(ids, ['OSSN-0001'])
    equal(sources[0]?.refused, NAMES.length + 2)
  },
}
