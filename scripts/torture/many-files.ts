import { deepEqual, equal, ok } from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { loadIn, projectOf, reportOf } from './library-of'
import type { Row } from './row'

const COUNT = 100_000

export const row: Row = {
  id: 'many-files',
  must: '100,000 files in a source are read within 1 GB of memory, and the refused ones are counted',
  isShort: false,
  isAlone: true,
  atMostS: 400,
  async run(place) {
    const notes = join(place.folder, 'notes')
    for (let at = 0; at < COUNT; at += 1) {
      const folder = join(notes, String(at % 100))
      if (at < 100) mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `OSSN-x${at}`), 'x\n')
    }
    writeFileSync(join(notes, 'OSSN-0001'), noteText())
    const project = projectOf(place, { notes: { format: 'ossn', path: notes } })
    const { ids, sources, peakMb } = reportOf(await loadIn(place, project, { timeoutS: 300 }))
    deepEqual(ids, ['OSSN-0001'])
    equal(sources[0]?.refused, COUNT)
    ok(sources[0].problems.length <= 10_001, 'every problem is told')
    ok(peakMb < 1000, `${peakMb} MB of memory`)
  },
}
