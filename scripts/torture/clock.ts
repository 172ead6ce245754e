import { deepEqual, match } from 'node:assert/strict'
import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { makeRepository } from '@/lib/git/git-repository.test-data'
import { loadIn, projectOf, reportOf } from './library-of'
import type { Row } from './row'

export const row: Row = {
  id: 'clock',
  must: 'with a clock that is ahead or behind, files and commits from the future, nothing is invented and nothing ends',
  isShort: true,
  atMostS: 60,
  async run(place) {
    const { folder, commit } = makeRepository(join(place.folder, 'repository'))
    commit('2014-01-01', { 'OSSN-0001': noteText() })
    commit('2095-01-01', { 'OSSN-0002': noteText() })
    const future = new Date('2098-01-01')
    for (const name of ['OSSN-0001', 'OSSN-0002']) utimesSync(join(folder, name), future, future)
    const project = projectOf(place, { notes: { format: 'ossn', path: folder } })
    const datesAt = async (today: string) => reportOf(await loadIn(place, project, { today }))
    const ahead = await datesAt('2099-01-01')
    deepEqual(ahead.dates, { 'OSSN-0001': '2014-01-01', 'OSSN-0002': '2095-01-01' })
    const right = await datesAt('2026-11-27') // with what the clock that was ahead left in the cache
    deepEqual(right.dates, { 'OSSN-0001': '2014-01-01', 'OSSN-0002': null })
    match(right.sources[0]?.problems.join() ?? '', /OSSN-0002: future-date: /)
    deepEqual((await datesAt('1990-01-01')).dates, { 'OSSN-0001': null, 'OSSN-0002': null })
  },
}
