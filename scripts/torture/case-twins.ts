import { deepEqual, equal } from 'node:assert/strict'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { VALID } from '@/lib/formats/ossa/fixture'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { loadIn, projectOf, reportOf } from './library-of'
import { NotTried, type Row } from './row'

export const row: Row = {
  id: 'case-twins',
  must: 'documents whose names differ by case alone are both left out, with all that claim one address, and the others are read',
  isShort: true,
  atMostS: 60,
  async run(place) {
    const [twins, notes] = [join(place.folder, 'twins'), join(place.folder, 'notes')]
    for (const folder of [twins, notes]) mkdirSync(folder)
    for (const id of ['A', 'a']) writeFileSync(join(twins, `${id}.yaml`), VALID.replaceAll('OSSA-2026-901', id))
    if (existsSync(join(twins, 'A.YAML'))) throw new NotTried('the file system knows no case')
    const count = place.isShort ? 300 : 3000
    for (let at = 0; at < count; at += 1) {
      mkdirSync(join(notes, String(at)))
      writeFileSync(join(notes, String(at), 'OSSN-0001'), noteText())
    }
    writeFileSync(join(notes, 'OSSN-0002'), noteText())
    const project = projectOf(place, { twins: { format: 'ossa', path: twins }, notes: { format: 'ossn', path: notes } })
    const { ids, sources } = reportOf(await loadIn(place, project))
    deepEqual(ids, ['OSSN-0002'])
    equal(sources[0]?.refused, 2)
    equal(sources[1]?.refused, count)
  },
}
