import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { makeRepository } from '@/lib/git/git-repository.test-data'
import { copyProject } from '@/scripts/copy-project'
import type { Row } from './row'
import { endOf, isPlain, run, script } from './run'

const MEGABYTES = 50

export const row: Row = {
  id: 'stopped-sync',
  must: 'a fetch that is stopped or killed leaves the last checkout, and the next run finds nothing in its way',
  isShort: true,
  isAlone: true,
  atMostS: 180,
  async run({ root, folder, isShort }) {
    const upstream = makeRepository(join(folder, 'upstream'))
    upstream.commit('2014-01-01', { 'OSSN-0001': 'one' })
    const project = copyProject(root, join(folder, 'project'), 'linked')
    const said = 'title: T, publisher: { name: A, url: https://a.example/ }, license: CC0-1.0, onProblem: quarantine'
    // Only what stands in the list is fetched: the collections of OpenStack need a network.
    const own = join(project, 'content/sources.yaml')
    writeFileSync(own, readFileSync(own, 'utf8').split('\n  - id: openstack-')[0] ?? '')
    mkdirSync(join(project, 'more'))
    const origin = `{ url: "${pathToFileURL(upstream.folder).href}", ref: main }`
    writeFileSync(join(project, 'more/list.yaml'), `sources:\n  - { id: notes, format: ossn, git: ${origin}, ${said} }\n`)
    const sync = (...args: string[]) => ({
      command: script('scripts/sync.ts', ...args),
      cwd: project,
      env: { ADVISORY_SOURCES: 'more/list.yaml' },
    })
    const once = async (...args: string[]) => {
      const { command, ...options } = sync(...args)
      return run(command, options)
    }
    const note = () => readFileSync(join(project, '.sources/notes/OSSN-0001'), 'utf8')
    equal((await once()).status, 0)
    equal(note(), 'one')

    upstream.git('config', 'core.compression', '0')
    // Large enough that there is a moment within the transfer.
    for (let at = 0; at < MEGABYTES; at += 1) writeFileSync(join(upstream.folder, `large-${at}`), randomBytes(1_000_000))
    upstream.commit('2015-01-01', { 'OSSN-0001': 'two' })
    for (const signal of isShort ? (['SIGTERM'] as const) : (['SIGTERM', 'SIGKILL', 'SIGINT', 'SIGTERM', 'SIGKILL'] as const)) {
      const { command, ...options } = sync('--update')
      let isHit = false
      const left = new Set(readdirSync(join(project, '.sources'))) // by one that was killed
      const ran = await run(command, {
        ...options,
        meanwhile(child) {
          const timer = setInterval(() => {
            if (!readdirSync(join(project, '.sources')).some((name) => name.startsWith('.new-') && !left.has(name))) return
            clearInterval(timer)
            setTimeout(() => {
              isHit = child.exitCode === null && child.kill(signal)
            }, 40)
          }, 5)
          child.on('close', () => clearInterval(timer))
        },
      })
      isPlain(ran)
      ok(isHit, `it was over before it could be stopped: ${endOf(ran)}`)
      equal(note(), 'one', endOf(ran))
      if (signal !== 'SIGKILL') match(ran.err, /^stopped by SIG\w+: .+\n$/, endOf(ran))
      if (signal !== 'SIGKILL') deepEqual(readdirSync(join(project, '.sources')), ['notes'])
    }
    const last = await once('--update')
    equal(last.status, 0, endOf(last))
    equal(note(), 'two')
    deepEqual(readdirSync(join(project, '.sources')), ['notes'])
  },
}
