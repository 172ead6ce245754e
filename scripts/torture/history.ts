import { deepEqual, match, notEqual, ok } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { makeRepository } from '@/lib/git/git-repository.test-data'
import { loadIn, projectOf, reportOf } from './library-of'
import type { Row } from './row'
import { asOrdinaryUser, isPlain, isRoot } from './run'

export const row: Row = {
  id: 'history',
  must: 'no date is invented: a shallow or broken checkout is refused with the command that fixes it, and submodules have their own history',
  isShort: true,
  atMostS: 60,
  async run(place) {
    const { folder, commit, git } = makeRepository(join(place.folder, 'repository'))
    commit('2014-01-01', { 'OSSN-0001': noteText() })
    commit('2020-01-01', { 'OSSN-0002': noteText() })
    const inner = makeRepository(join(place.folder, 'inner'))
    inner.commit('2015-02-03', { 'OSSN-0003': noteText() })
    git('submodule', 'add', '-q', inner.folder, 'sub')
    commit('2021-01-01', {})

    const whole = projectOf(place, { notes: { format: 'ossn', path: folder } })
    const dates = { 'OSSN-0001': '2014-01-01', 'OSSN-0002': '2020-01-01', 'OSSN-0003': '2015-02-03' }
    deepEqual(reportOf(await loadIn(place, whole)).dates, dates)
    if (isRoot) deepEqual(reportOf(await loadIn(place, whole, { as: asOrdinaryUser })).dates, dates) // a checkout of another user

    const shallow = join(place.folder, 'shallow')
    execFileSync('git', ['clone', '-q', '--depth=1', pathToFileURL(folder).href, shallow], { stdio: 'ignore' })
    const list = { notes: { format: 'ossn', path: shallow } } as const
    const refused = await loadIn(place, projectOf({ ...place, folder: join(place.folder, 'a') }, list))
    isPlain(refused)
    notEqual(refused.status, 0)
    match(refused.err, /shallow-history: .*git -C \S+ fetch --unshallow, or say "dates: none"/)
    const undated = projectOf({ ...place, folder: join(place.folder, 'b') }, { notes: { ...list.notes, dates: 'none' } })
    deepEqual(Object.values(reportOf(await loadIn(place, undated)).dates), [null, null])

    if (place.isShort) return
    rmSync(join(folder, '.git/objects/pack'), { recursive: true })
    for (const name of ['0', '1', '2', '3', '4', '5', '6', '7']) execFileSync('sh', ['-c', `rm -rf '${folder}'/.git/objects/${name}?`])
    const broken = await loadIn(place, whole)
    isPlain(broken)
    ok(broken.status !== 0 && /git-failed: /.test(broken.err), broken.err)
  },
}
