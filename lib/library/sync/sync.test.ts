import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'
import { isShallow, reasonIn } from '@/lib/git/git'
import { gitHistory } from '@/lib/git/git-history'
import { loadFetchedSources, loadSources } from '@/lib/library/sources/sources'
import { commit, SOURCE, setUp } from '@/lib/library/sync/project.test-data'
import { syncSource } from '@/lib/library/sync/sync'
import { type Pins, readPins, writePins } from '@/lib/library/sync/sync-lock'

test('the first run fetches the newest commit, into the folder that the build reads, with its history', async () => {
  const { root, first, sync, text } = setUp()
  expect(await sync({})).toMatchObject({ kind: 'fetched', pin: { ref: 'main', commit: first } })
  expect(text()).toBe('one')
  expect(loadSources(root, [])[0]?.folder).toBe(join(root, '.sources/notes/notes'))
  expect(gitHistory(join(root, '.sources/notes/notes')).days.get('OSSN-0001')?.published).toBe('2014-07-24')
})

test('a format with dates of its own is fetched without history', async () => {
  const { upstream, root, sync } = setUp({ format: 'osv' })
  commit(upstream, '2015-01-01', 'two')
  expect((await sync({})).kind).toBe('fetched')
  expect(execFileSync('git', ['-C', join(root, '.sources/notes'), 'rev-list', '--count', 'HEAD'], { encoding: 'utf8' }).trim()).toBe('1')
})

test('a pin stays where it is, and nothing is fetched again, until somebody moves it', async () => {
  const { upstream, root, first, sync, pinsOf, text } = setUp()
  const pins = pinsOf(await sync({}))
  const second = commit(upstream, '2015-01-01', 'two')
  const before = statSync(join(root, '.sources/notes')).ino
  expect(await sync(pins)).toMatchObject({ kind: 'current', pin: { commit: first } })
  expect(statSync(join(root, '.sources/notes')).ino).toBe(before)
  expect(await sync(pins, true)).toMatchObject({ kind: 'fetched', pin: { commit: second } })
  expect(text()).toBe('two')
})

test('a new machine gets the pinned commit, not the newest', async () => {
  const { upstream, first, sync, text } = setUp()
  commit(upstream, '2015-01-01', 'two')
  const pins = { notes: { url: `${pathToFileURL(upstream)}`, ref: 'main', commit: first } }
  expect(await sync(pins)).toMatchObject({ kind: 'fetched', pin: { commit: first } })
  expect(text()).toBe('one')
})

test('without a network what is there is used, whether or not the pins should move', async () => {
  const { upstream, first, sync, pinsOf, text } = setUp()
  const pins = pinsOf(await sync({}))
  renameSync(upstream, `${upstream}-away`)
  expect(await sync(pins)).toMatchObject({ kind: 'current' })
  expect(await sync(pins, true)).toMatchObject({ kind: 'kept', pin: { commit: first }, because: expect.stringMatching(/./) })
  expect(text()).toBe('one')
})

test('without a network and without the pinned commit it fails, and says why', async () => {
  const { upstream, root, sync } = setUp()
  renameSync(upstream, `${upstream}-away`)
  expect(await sync({})).toMatchObject({ kind: 'failed', pin: null, because: expect.stringMatching(/./) })
  expect(readdirSync(join(root, '.sources'))).toEqual([])
})

test('a fetch that fails leaves the last checkout untouched and nothing half done', async () => {
  const { upstream, root, sync, pinsOf, text } = setUp()
  const pins = pinsOf(await sync({}))
  const lost = { notes: { url: `${pathToFileURL(upstream)}`, ref: 'main', commit: 'f'.repeat(40) } }
  expect((await sync(lost)).kind).toBe('failed')
  expect(text()).toBe('one')
  expect(readdirSync(join(root, '.sources'))).toEqual(['notes'])
  expect((await sync(pins)).kind).toBe('current')
})

test('a folder that the repository does not have is said before the old checkout goes', async () => {
  const { root, sync } = setUp({ path: 'elsewhere' })
  expect(await sync({})).toMatchObject({ kind: 'failed', because: expect.stringContaining('there is no folder elsewhere') })
  expect(existsSync(join(root, '.sources/notes'))).toBe(false)
})

test('a folder that is a file, or a link out of the checkout, is no folder', async () => {
  const { upstream, root, sync } = setUp({ path: 'notes/OSSN-0001' })
  expect(await sync({})).toMatchObject({ kind: 'failed', because: expect.stringContaining('there is no folder notes/OSSN-0001') })
  const other = setUp({ path: 'out' })
  symlinkSync('/etc', join(other.upstream, 'out'))
  commit(other.upstream, '2015-01-01', 'two')
  expect(await other.sync({})).toMatchObject({ kind: 'failed', because: expect.stringContaining('there is no folder out') })
  expect([root, other.root].map((each) => existsSync(join(each, '.sources/notes')))).toEqual([false, false])
  expect(existsSync(upstream)).toBe(true)
})

test('what a repository and a user say of filters is not heeded: the documents are the bytes of the commit', async () => {
  const { upstream, root, sync } = setUp()
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  writeFileSync(join(home, '.gitconfig'), `[filter "evil"]\n\tsmudge = touch ${home}/ran; cat\n\tprocess = touch ${home}/ran\n`)
  writeFileSync(join(upstream, '.gitattributes'), '* filter=evil text eol=crlf ident\n')
  commit(upstream, '2015-01-01', 'a $Id$\nb\n')
  vi.stubEnv('HOME', home)
  expect((await sync({})).kind).toBe('fetched')
  vi.unstubAllEnvs()
  expect(readFileSync(join(root, '.sources/notes/notes/OSSN-0001'), 'utf8')).toBe('a $Id$\nb\n')
  expect(existsSync(join(home, 'ran'))).toBe(false)
})

test('a transfer that is stopped leaves the last checkout and nothing half done', async () => {
  const { upstream, root, first, sync, pinsOf, text } = setUp()
  const pins = pinsOf(await sync({}))
  const second = commit(upstream, '2015-01-01', 'two')
  const [source] = loadFetchedSources(root, [])
  if (source === undefined) throw new Error('the source names a repository')
  const moved = { notes: { url: `${pathToFileURL(upstream)}`, ref: 'main', commit: second } }
  const stopped = await syncSource(root, source, moved, false, { signal: AbortSignal.timeout(10) })
  expect(stopped).toMatchObject({ kind: 'failed', because: 'it was stopped' })
  expect([text(), readdirSync(join(root, '.sources'))]).toEqual(['one', ['notes']])
  expect(await sync(pins)).toMatchObject({ kind: 'current', pin: { commit: first } })
})

test('what a killed run left is mended: its draft goes, and the checkout that it had moved comes back', async () => {
  const { root, sync, pinsOf, text } = setUp()
  const pins = pinsOf(await sync({}))
  renameSync(join(root, '.sources/notes'), join(root, '.sources/.old-notes'))
  const gone = spawnSync('true').pid
  mkdirSync(join(root, `.sources/.new-notes-${gone}`))
  mkdirSync(join(root, `.sources/.new-notes-${process.pid}`))
  expect((await sync(pins)).kind).toBe('current')
  expect(text()).toBe('one')
  expect(readdirSync(join(root, '.sources'))).toEqual([`.new-notes-${process.pid}`, 'notes'])
})

test('a checkout that was fetched without its history is fetched again where the history is needed', async () => {
  const { upstream, root, sync, pinsOf } = setUp()
  commit(upstream, '2015-01-01', 'two')
  const list = join(root, 'content/sources.yaml')
  const before = readFileSync(list, 'utf8')
  writeFileSync(list, before.replace('onProblem: fail', 'onProblem: fail, dates: none'))
  const [source] = loadFetchedSources(root, [])
  if (source === undefined) throw new Error('the source names a repository')
  const pins = pinsOf(await syncSource(root, source, {}, false))
  expect(isShallow(join(root, '.sources/notes'))).toBe(true)
  expect((await syncSource(root, source, pins, false)).kind).toBe('current')
  writeFileSync(list, before)
  expect((await sync(pins)).kind).toBe('fetched')
  expect(isShallow(join(root, '.sources/notes'))).toBe(false)
})

test.each([
  ['an address that is an option', '{ url: --upload-pack=touch x, ref: main }'],
  ['an address that runs a command', '{ url: "ext::sh -c touch% x", ref: main }'],
  ['an address with a password', '{ url: "https://me:secret@a.example/b", ref: main }'],
  ['a host that is an option', '{ url: "ssh://-oProxyCommand=x/y", ref: main }'],
  ['a ref that is an option', '{ url: https://a.example/b, ref: --output=x }'],
  ['a ref that leaves its folder', '{ url: https://a.example/b, ref: a/../../b }'],
  ['a path that leaves the repository', '{ url: https://a.example/b, ref: main, path: ../../etc }'],
  ['a path into the repository’s own files', '{ url: https://a.example/b, ref: main, path: .git/hooks }'],
])('%s is refused with its line', (_, origin) => {
  const root = mkdtempSync(join(tmpdir(), 'hostile-'))
  mkdirSync(join(root, 'content'))
  const source = SOURCE.replace('path: ./own', `git: ${origin}`)
  writeFileSync(join(root, 'content/sources.yaml'), `# a comment\nsources:\n  - ${source}\n`)
  expect(() => loadFetchedSources(root, [])).toThrow(
    /^content\/sources\.yaml:3: schema: .*(this address cannot be fetched|this is not .+); write .+$/,
  )
})

test.each([
  [
    "fatal: '/x' does not appear to be a git repository\nfatal: Could not read from remote repository.\n\nand the repository exists.",
    "'/x' does not appear to be a git repository",
  ],
  ['remote: \u001b[31mno\u001b[0m\rwarning: x\n', 'warning: x'],
  ['', ''],
])('of what Git says, %j, the reason is told', (stderr, reason) => expect(reasonIn(stderr)).toBe(reason))

test('a source names a folder or a repository, not both', () => {
  const root = mkdtempSync(join(tmpdir(), 'both-'))
  mkdirSync(join(root, 'content'))
  const source = SOURCE.replace('path: ./own', 'path: ./own, git: { url: https://a.example/b, ref: main }')
  writeFileSync(join(root, 'content/sources.yaml'), `sources:\n  - ${source}\n`)
  expect(() => loadSources(root, [])).toThrow('either path, or git')
})

test('pins survive the trip through their file', () => {
  const root = mkdtempSync(join(tmpdir(), 'pins-'))
  mkdirSync(join(root, 'content'))
  expect(readPins(root)).toEqual({})
  const pins = { b: { url: 'https://a.example/b', ref: 'main', commit: 'a'.repeat(40) } }
  writePins(root, pins)
  expect(readPins(root)).toEqual(pins)
  writeFileSync(join(root, 'content/sources.lock.json'), '{ "sources": { "b": 1 } }')
  expect(() => readPins(root)).toThrow('content/sources.lock.json:1')
})

test.each([true, false])('only what is selected is fetched and checked out, where the server filters: %s', async (doesFilter) => {
  const { upstream, root } = setUp({ format: 'osv', path: 'all' })
  execFileSync('git', ['-C', upstream, 'config', 'uploadpack.allowFilter', String(doesFilter)])
  for (const place of ['all/2024', 'all/2025', 'other']) {
    mkdirSync(join(upstream, place), { recursive: true })
    writeFileSync(join(upstream, place, 'a.json'), `{"of": "${place}"}`)
  }
  commit(upstream, '2015-01-01', 'two')
  const list = join(root, 'content/sources.yaml')
  const whole = readFileSync(list, 'utf8')
  const said: string[] = []
  const syncOf = async (paths: string, pins: Pins) => {
    writeFileSync(list, whole.replace('onProblem: fail', `onProblem: fail, select: { paths: ${paths} }`))
    const [source] = loadFetchedSources(root, [])
    if (source === undefined) throw new Error('the source names a repository')
    return syncSource(root, source, pins, false, { say: (line) => said.push(line) })
  }
  const checkout = join(root, '.sources/notes')
  const has = (file: string) => existsSync(join(checkout, file))

  const first = await syncOf('["2024"]', {})
  expect(first.kind).toBe('fetched')
  expect([has('all/2024/a.json'), has('all/2025/a.json'), has('other/a.json')]).toEqual([true, false, false])
  expect(said).toContain(doesFilter ? 'fetching 1 file' : '1 file came along')
  const missing = execFileSync('git', ['-C', checkout, 'rev-list', '--objects', '--missing=print', 'HEAD'], { encoding: 'utf8' })
  expect(/^\?/m.test(missing)).toBe(doesFilter)

  const pins = first.pin === null ? {} : { notes: first.pin }
  expect((await syncOf('["2024"]', pins)).kind).toBe('current')
  expect((await syncOf('["2024", "2025"]', pins)).kind).toBe('fetched')
  expect([has('all/2024/a.json'), has('all/2025/a.json'), has('other/a.json')]).toEqual([true, true, false])
})
