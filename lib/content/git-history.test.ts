import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gitHistory } from '@/lib/content/git-history'

const commit = (folder: string, day: string) => {
  const env = { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` }
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], { env })
  git('add', '-A')
  git('commit', '-qm', day)
}

test('a file was published with its first commit and changed with its last', () => {
  const root = mkdtempSync(join(tmpdir(), 'history-'))
  execFileSync('git', ['init', '-q', root])
  mkdirSync(join(root, 'notes'))
  writeFileSync(join(root, 'notes/OSSN-0001'), 'one')
  commit(root, '2014-07-24')
  writeFileSync(join(root, 'notes/OSSN-0001'), 'two')
  writeFileSync(join(root, 'notes/OSSN-0002'), 'one')
  commit(root, '2016-07-05')

  const { revision, days } = gitHistory(join(root, 'notes'))
  expect(revision).toMatch(/^[0-9a-f]{40}$/)
  expect(days.get('OSSN-0001')).toEqual({ published: '2014-07-24', modified: '2016-07-05' })
  expect(days.get('OSSN-0002')).toEqual({ published: '2016-07-05', modified: '2016-07-05' })
})

test('a folder outside of any checkout has no history', () => {
  expect(gitHistory(mkdtempSync(join(tmpdir(), 'plain-')))).toEqual({ revision: null, days: new Map() })
})
