import { deepEqual } from 'node:assert/strict'
import { join } from 'node:path'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { makeRepository } from '@/lib/git/git-repository.test-data'
import { loadIn, projectOf, reportOf } from './library-of'
import type { Row } from './row'

export const row: Row = {
  id: 'git-environment',
  must: 'no variable of Git in the environment gives the dates of another repository',
  isShort: true,
  atMostS: 30,
  async run(place) {
    const { folder, commit } = makeRepository(join(place.folder, 'repository'))
    commit('2014-01-01', { 'OSSN-0001': noteText() })
    const other = makeRepository(join(place.folder, 'other'))
    other.commit('2001-01-01', { 'OSSN-0001': noteText() })
    const inside = join(other.folder, '.git')
    const env = {
      ...{ GIT_DIR: inside, GIT_WORK_TREE: other.folder, GIT_INDEX_FILE: join(inside, 'index'), GIT_COMMON_DIR: inside },
      ...{ GIT_OBJECT_DIRECTORY: join(inside, 'objects'), GIT_ALTERNATE_OBJECT_DIRECTORIES: join(inside, 'objects') },
      ...{ GIT_NAMESPACE: 'other', GIT_CEILING_DIRECTORIES: place.folder, GIT_SHALLOW_FILE: join(inside, 'HEAD') },
      ...{ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.worktree', GIT_CONFIG_VALUE_0: other.folder },
    }
    const project = projectOf(place, { notes: { format: 'ossn', path: folder } })
    const { dates } = reportOf(await loadIn(place, project, { env }))
    deepEqual(dates, { 'OSSN-0001': '2014-01-01' })
  },
}
