import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadFetchedSources } from '@/lib/library/sources/sources'
import { type Synced, syncSource } from '@/lib/library/sync/sync'
import type { Pins } from '@/lib/library/sync/sync-lock'

/** A source that lies in a folder, as it is listed. */
export const SOURCE =
  '{ id: own, format: markdown, path: ./own, title: Own, publisher: { name: A, url: https://a.example/ }, license: CC0-1.0, onProblem: fail }'

/** Commit everything in a repository, with another text of the one note. */
export function commit(folder: string, day: string, text: string): string {
  const env = { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` }
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], { env, encoding: 'utf8' }).trim()
  mkdirSync(join(folder, 'notes'), { recursive: true })
  writeFileSync(join(folder, 'notes/OSSN-0001'), text)
  git('add', '-A')
  git('commit', '-qm', day)
  return git('rev-parse', 'HEAD')
}

/** A repository with one commit, and a project whose one fetched source it is. */
export function setUp({ format = 'ossn', path = 'notes' } = {}) {
  const upstream = mkdtempSync(join(tmpdir(), 'upstream-'))
  execFileSync('git', ['init', '-q', '-b', 'main', upstream])
  const first = commit(upstream, '2014-07-24', 'one')
  const root = mkdtempSync(join(tmpdir(), 'project-'))
  mkdirSync(join(root, 'content'))
  const origin = `{ url: "${pathToFileURL(upstream)}", ref: main, path: "${path}" }`
  const fetched = SOURCE.replace('path: ./own', `git: ${origin}`).replace('id: own', 'id: notes').replace('markdown', format)
  writeFileSync(join(root, 'content/sources.yaml'), `sources:\n  - ${fetched}\n`)
  const sync = (pins: Pins, isUpdate = false) => {
    const [source] = loadFetchedSources(root, [])
    if (source === undefined) throw new Error('the source names a repository')
    return syncSource(root, source, pins, isUpdate)
  }
  const pinsOf = ({ pin }: Synced): Pins => (pin === null ? {} : { notes: pin })
  const text = () => readFileSync(join(root, '.sources/notes/notes/OSSN-0001'), 'utf8')
  return { upstream, root, first, sync, pinsOf, text }
}
