import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { loadFetchedSources } from '@/lib/library/sources/sources'
import { commit, setUp } from '@/lib/library/sync/project.test-data'
import { syncSource } from '@/lib/library/sync/sync'

test.each(['said so', 'was killed'])(
  'a fetch that broke half-way and %s is gone on with; until then the last checkout stays',
  async (how) => {
    const { upstream, root, sync, text } = setUp({ format: 'osv' })
    execFileSync('git', ['-C', upstream, 'config', 'uploadpack.allowFilter', 'true'])
    await sync({})
    for (let file = 0; file < 2500; file += 1) writeFileSync(join(upstream, 'notes', `${file}.json`), String(file))
    const second = commit(upstream, '2015-01-01', 'two')
    const [source] = loadFetchedSources(root, [])
    if (source === undefined) throw new Error('the source names a repository')
    const moved = { notes: { url: source.git.url, ref: 'main', commit: second } }
    const broken = await syncSource(root, source, moved, false, {
      say: (line) => /^1,000 of/.test(line) && renameSync(upstream, `${upstream}-away`),
    })
    expect(broken).toMatchObject({ kind: 'failed', because: expect.stringMatching(/; 1,000 of 2,501 files are here, and the next run/) })
    expect(text()).toBe('one')

    const checkouts = join(root, '.sources')
    if (how === 'was killed') {
      const left = join(checkouts, '.new-notes-999999999')
      renameSync(join(checkouts, '.part-notes'), left)
      for (const half of ['.git/index.lock', '.git/shallow.lock', '.git/objects/pack/tmp_pack_x']) writeFileSync(join(left, half), '')
    }
    renameSync(`${upstream}-away`, upstream)
    const said: string[] = []
    expect((await syncSource(root, source, moved, false, { say: (line) => said.push(line) })).kind).toBe('fetched')
    expect(said.filter((line) => !line.includes('%'))).toEqual([
      ...['going on with what an interrupted fetch has left', 'fetching 1,501 files'],
      ...['2,000 of 2,501 files are here', '2,501 of 2,501 files are here'],
    ])
    expect(readdirSync(join(checkouts, 'notes/notes'))).toHaveLength(2501)
    expect(readdirSync(checkouts)).toEqual(['notes'])
  },
)

test.each(['is broken', 'is of another commit'])('what an interrupted fetch has left and %s does no harm', async (how) => {
  const { upstream, root, first, sync, text } = setUp()
  const left = join(root, '.sources/.part-notes')
  mkdirSync(join(left, '.git/objects/pack'), { recursive: true })
  const of = how === 'is broken' ? first : 'f'.repeat(40)
  writeFileSync(join(left, '.git/fetching.json'), JSON.stringify({ url: `${pathToFileURL(upstream)}`, commit: of, isDated: true }))
  expect((await sync({})).kind).toBe('fetched')
  expect(text()).toBe('one')
  expect(readdirSync(join(root, '.sources'))).toEqual(['notes'])
})
