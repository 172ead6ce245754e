import { deepEqual, equal } from 'node:assert/strict'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { makeRepository } from '@/lib/git/git-repository.test-data'
import { loadFetchedSources } from '@/lib/library/sources/sources'
import { syncSource } from '@/lib/library/sync/sync'
import { loadIn, projectOf, reportOf } from './library-of'
import type { Row } from './row'

const PROGRAMS = [
  'core.fsmonitor',
  'core.pager',
  'core.sshCommand',
  'diff.external',
  'gpg.program',
  'filter.evil.clean',
  'diff.evil.textconv',
]

export const row: Row = {
  id: 'git-programs',
  must: 'no program runs that a folder of documents, a repository that is fetched, or the user names in the configuration of Git',
  isShort: true,
  atMostS: 30,
  async run(place) {
    const marks = join(place.folder, 'marks')
    mkdirSync(marks)
    const program = join(place.folder, 'program')
    writeFileSync(program, `#!/bin/sh\ntouch "${marks}/$1"\n`, { mode: 0o755 })
    const { folder, git, commit } = makeRepository(join(place.folder, 'repository'))
    commit('2014-01-01', { 'OSSN-0001': noteText(), '.gitattributes': '* filter=evil diff=evil\n' })
    const upstream = join(place.folder, 'upstream')
    git('clone', '-q', '--bare', '.', upstream)
    for (const name of PROGRAMS) git('config', name, `${program} repository-${name}`)
    git('config', 'log.showSignature', 'true')
    git('config', 'core.hooksPath', marks)
    const home = join(place.folder, 'home')
    mkdirSync(home)
    writeFileSync(
      join(home, '.gitconfig'),
      `[filter "evil"]\n\tsmudge = ${program} user-smudge\n[core]\n\tfsmonitor = ${program} user-fsmonitor\n`,
    )

    const project = projectOf(place, { notes: { format: 'ossn', path: folder } })
    const { dates } = reportOf(await loadIn(place, project, { env: { HOME: home, GIT_PAGER: program, GIT_EXTERNAL_DIFF: program } }))
    deepEqual(dates, { 'OSSN-0001': '2014-01-01' })
    equal((await fetchIn(place.folder, upstream, home)).kind, 'fetched')
    deepEqual(readdirSync(marks), [])
  },
}

/** Fetch a repository as a user whose configuration names a filter. */
async function fetchIn(folder: string, upstream: string, home: string) {
  const root = join(folder, 'fetching')
  mkdirSync(join(root, 'content'), { recursive: true })
  const said = 'title: T, publisher: { name: A, url: https://a.example/ }, license: CC0-1.0, onProblem: fail'
  const git = `{ url: "${pathToFileURL(upstream).href}", ref: main }`
  writeFileSync(join(root, 'content/sources.yaml'), `sources:\n  - { id: notes, format: ossn, git: ${git}, ${said} }\n`)
  const [source] = loadFetchedSources(root, [])
  if (source === undefined) throw new Error('the source names a repository')
  const { HOME: before } = process.env
  process.env.HOME = home
  try {
    return await syncSource(root, source, {}, false)
  } finally {
    process.env.HOME = before
  }
}
