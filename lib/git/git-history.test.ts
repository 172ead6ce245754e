import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { gitHistory } from '@/lib/git/git-history'
import { makeRepository } from '@/lib/git/git-repository.test-data'

afterEach(() => vi.unstubAllEnvs())

const NOTHING = { revision: null, days: new Map(), fault: null }
const on = (day: string) => ({ published: day, modified: day })

/** Two notes, the first of them changed later. */
function repository() {
  const made = makeRepository()
  made.commit('2014-07-24', { 'notes/OSSN-0001': 'one' })
  made.commit('2016-07-05', { 'notes/OSSN-0001': 'two', 'notes/OSSN-0002': 'one' })
  return { ...made, notes: join(made.folder, 'notes') }
}

test('a file was published with its first commit and changed with its last', () => {
  const { notes, git } = repository()
  const { revision, days, fault } = gitHistory(notes)
  expect([revision, fault]).toEqual([git('rev-parse', 'HEAD'), null])
  expect(days.get('OSSN-0001')).toEqual({ published: '2014-07-24', modified: '2016-07-05' })
  expect(days.get('OSSN-0002')).toEqual(on('2016-07-05'))
})

test('a folder outside of any checkout has no history, and neither have one without a commit and one that is not tracked', () => {
  expect(gitHistory(mkdtempSync(join(tmpdir(), 'plain-')))).toEqual(NOTHING)
  const { folder, git } = makeRepository()
  expect(gitHistory(folder)).toEqual(NOTHING)
  writeFileSync(join(folder, 'a'), 'a')
  git('add', 'a')
  expect(gitHistory(folder)).toEqual(NOTHING)
  const { folder: tracked } = repository()
  mkdirSync(join(tracked, 'other'))
  expect(gitHistory(join(tracked, 'other'))).toEqual(NOTHING)
})

test('a shallow checkout has a revision and no days: that is a fault where days are asked for', () => {
  const { folder, git } = repository()
  const clone = join(mkdtempSync(join(tmpdir(), 'shallow-')), 'it is')
  execFileSync('git', ['clone', '-q', '--depth=1', `${pathToFileURL(folder)}`, clone], { stdio: 'ignore' })
  const { revision, days, fault } = gitHistory(join(clone, 'notes'))
  expect([revision, days.size]).toEqual([git('rev-parse', 'HEAD'), 0])
  expect(fault).toMatchObject({ reason: 'shallow-history', fix: expect.stringMatching(/git -C '.*it is\/notes' fetch --unshallow/) })
  expect(gitHistory(join(clone, 'notes'), false)).toEqual({ ...NOTHING, revision })
  execFileSync('git', ['-C', clone, 'fetch', '-q', '--unshallow'])
  expect(gitHistory(join(clone, 'notes')).days.get('OSSN-0002')).toEqual(on('2016-07-05'))
})

test('what Git cannot read is said, not taken for a folder without history', () => {
  const { folder, notes } = repository()
  rmSync(join(folder, '.git/objects'), { recursive: true })
  mkdirSync(join(folder, '.git/objects'))
  expect(gitHistory(notes).fault).toMatchObject({ reason: 'git-failed', what: expect.stringMatching(/^Git cannot read the checkout: ./) })
  writeFileSync(join(folder, '.git/config'), '[nonsense')
  expect(gitHistory(notes).fault).toMatchObject({ reason: 'git-failed' })
})

test('without the program a checkout is a fault, and any other folder none', () => {
  const { notes } = repository()
  vi.stubEnv('PATH', '/nowhere')
  expect(gitHistory(notes).fault?.what).toContain('install it')
  expect(gitHistory(mkdtempSync(join(tmpdir(), 'plain-')))).toEqual(NOTHING)
})

test.each([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_CEILING_DIRECTORIES',
  'GIT_SHALLOW_FILE',
  'GIT_COMMON_DIR',
])('%s leads nowhere', (name) => {
  const { folder, notes } = repository()
  const other = makeRepository()
  other.commit('2001-01-01', { 'notes/OSSN-0001': 'other' })
  const values: Record<string, string> = { GIT_INDEX_FILE: 'index', GIT_OBJECT_DIRECTORY: 'objects', GIT_CEILING_DIRECTORIES: '' }
  vi.stubEnv(name, name === 'GIT_CEILING_DIRECTORIES' ? notes : join(other.folder, '.git', values[name] ?? ''))
  const { revision, days } = gitHistory(join(folder, 'notes'))
  expect(days.get('OSSN-0002')).toEqual(on('2016-07-05'))
  expect(revision).toMatch(/^[0-9a-f]{40}$/)
})

test('nothing runs that the repository or the user names', () => {
  const { folder, notes, git } = repository()
  const marks = mkdtempSync(join(tmpdir(), 'marks-'))
  const program = join(marks, 'program')
  writeFileSync(program, `#!/bin/sh\ntouch "${marks}/ran-$1"\n`, { mode: 0o755 })
  const settings: [name: string, value: string][] = [
    ...['core.fsmonitor', 'core.pager', 'core.editor', 'core.sshCommand', 'core.gitProxy', 'core.askPass', 'diff.external'],
    ...['gpg.program', 'core.alternateRefsCommand', 'filter.evil.clean', 'filter.evil.smudge', 'filter.evil.process', 'diff.evil.textconv'],
    ...['diff.evil.command', 'credential.helper', 'pager.log', 'uploadpack.packObjectsHook'],
  ].map((name) => [name, `${program} ${name}`])
  for (const [name, value] of [...settings, ['log.showSignature', 'true'], ['core.hooksPath', marks]] as const) git('config', name, value)
  for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman'])
    writeFileSync(join(marks, hook), `#!/bin/sh\ntouch "${marks}/ran-${hook}"\n`, { mode: 0o755 })
  writeFileSync(join(folder, '.git/info/attributes'), '* filter=evil diff=evil\n')
  for (const [name, value] of settings) {
    const variable = { 'core.pager': 'GIT_PAGER', 'diff.external': 'GIT_EXTERNAL_DIFF', 'core.editor': 'GIT_EDITOR' }[name]
    if (variable !== undefined) vi.stubEnv(variable, value)
  }
  vi.stubEnv('GIT_TRACE', join(marks, 'ran-trace'))
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  mkdirSync(join(home, 'git'))
  writeFileSync(join(home, '.gitconfig'), `[core]\n\tfsmonitor = ${program} home\n[log]\n\tshowRoot = false\n`)
  writeFileSync(join(home, 'git/attributes'), '* filter=evil\n')
  vi.stubEnv('HOME', home)
  vi.stubEnv('XDG_CONFIG_HOME', home)
  writeFileSync(join(notes, 'OSSN-0001'), 'changed since')
  expect(gitHistory(notes).days.get('OSSN-0001')).toEqual({ published: '2014-07-24', modified: '2016-07-05' })
  const ran = () => readdirSync(marks).filter((name) => name.startsWith('ran-'))
  expect(ran()).toEqual([])
  execFileSync('sh', ['-c', 'git -C "$0" status || true', notes], { stdio: 'ignore' })
  expect(ran()).not.toEqual([]) // so the trap is one
})

test('what is missing of a partial checkout is not fetched, by whatever program', () => {
  const { folder, notes, git } = repository()
  const mark = join(folder, 'ran')
  for (const [name, value] of [
    ['core.repositoryFormatVersion', '1'],
    ['extensions.partialClone', 'origin'],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.url', `ext::sh -c touch% ${mark}`],
    ['remote.origin.uploadpack', `touch ${mark};`],
  ] as const)
    git('config', name, value)
  rmSync(join(folder, '.git/objects'), { recursive: true })
  mkdirSync(join(folder, '.git/objects'))
  expect(gitHistory(notes).fault?.reason).toBe('git-failed')
  expect(existsSync(mark)).toBe(false)
})

test('history that a repository says was otherwise is not believed', () => {
  const { notes, git, folder } = repository()
  const [last = '', first = ''] = git('log', '--format=%H').split('\n')
  writeFileSync(join(folder, '.git/info/grafts'), `${last}\n`)
  git('replace', '-f', last, first)
  expect(gitHistory(notes).days.get('OSSN-0001')).toEqual({ published: '2014-07-24', modified: '2016-07-05' })
})

test('a folder of documents that looks like a repository is none of the files in it', () => {
  const { folder, notes } = repository()
  for (const name of ['objects', 'refs']) mkdirSync(join(notes, name))
  writeFileSync(join(notes, 'HEAD'), 'ref: refs/heads/main\n')
  writeFileSync(join(notes, 'config'), `[core]\n\tbare = true\n\tfsmonitor = touch ${folder}/ran\n`)
  expect(gitHistory(notes).fault).toMatchObject({ reason: 'git-failed' })
  expect(existsSync(join(folder, 'ran'))).toBe(false)
})

test.skipIf(process.getuid?.() !== 0)('a checkout of another user is read', () => {
  const { folder, notes } = repository()
  for (const name of ['', '.git', 'notes']) chownSync(join(folder, name), 65534, 65534)
  expect(gitHistory(notes)).toMatchObject({ fault: null, revision: expect.stringMatching(/./) })
})

test('nobody else calls Git', () => {
  const ours = ['lib', 'scripts', 'app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  const product = ours.filter((file) => /\.tsx?$/.test(file) && !/\.test(?:-data)?\.ts$|^scripts\/torture\//.test(file))
  const callers = product.filter((file) => /(?:spawn|exec|fork)\w*\(\s*['"]git['"]/.test(readFileSync(file, 'utf8')))
  expect(callers).toEqual(['lib/git/git.ts'])
})
