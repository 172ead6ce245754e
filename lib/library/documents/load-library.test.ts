import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { VALID as OWN } from '@/lib/formats/markdown/fixture'
import { broken, VALID as OSSA } from '@/lib/formats/ossa/fixture'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { makeRepository } from '@/lib/git/git-repository.test-data'
import type { DocumentCache } from '@/lib/library/documents/document-cache'
import { loadLibrary } from '@/lib/library/documents/load-library'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'

const NO_CACHE: Pick<DocumentCache, 'get' | 'save'> = {
  save: () => {},
  get(_document, _format, make) {
    const made = make()
    if (made === null) return null
    const { advisory, ...text } = made.rendered
    return { advisory, warnings: made.warnings, readText: () => text }
  },
}
const load = (root: string, ...lists: readonly string[]) => loadLibrary(root, lists, '2026-11-26', NO_CACHE)

/** A project with these files; its own source is `content/advisories`. */
function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'library-'))
  const own = listOf({ id: 'own', format: 'markdown', path: './advisories', onProblem: 'fail' })
  for (const [path, text] of Object.entries({ 'content/sources.yaml': own, 'content/advisories/BH-2026-001.md': OWN, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

type Listed = Readonly<{ id: string; format: string; path: string; onProblem: string; optional?: boolean; dates?: string }>

/** A file of sources. */
function listOf(...sources: readonly Listed[]): string {
  const lines = sources.map(({ id, format, path, onProblem, optional = false, dates }) => {
    const fixed = 'title: T, publisher: { name: A, url: https://a.example/ }, license: CC0-1.0'
    return `  - { id: ${id}, format: ${format}, path: ${path}, ${fixed}, onProblem: ${onProblem}, optional: ${optional}${dates === undefined ? '' : `, dates: ${dates}`} }`
  })
  return `sources:\n${lines.join('\n')}\n`
}

const notes = (onProblem: string) => listOf({ id: 'notes', format: 'ossn', path: './notes', onProblem })
const linesOf = (run: () => unknown): string[] => {
  try {
    run()
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n')
  }
  throw new Error('it loads')
}

test('a document that is refused is left out of a source in quarantine, and named; the others are read', () => {
  const files = {
    'more/notes/OSSN-0001': noteText(),
    'more/notes/OSSN-0002': noteText({ title: '', summary: '' }),
    'more/list.yaml': notes('quarantine'),
  }
  const { advisories, sources } = load(project(files), 'more/list.yaml')
  expect(advisories.map(({ id }) => id).toSorted()).toEqual(['BH-2026-001', 'OSSN-0001'])
  expect(sources[1]).toMatchObject({ present: true, read: 1, refused: ['OSSN-0002'] })
  expect(sources[1]?.problems.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
    'OSSN-0002: no-title',
    'OSSN-0002: missing-section',
  ])
})

test('where a source says so a problem stops the build, and one run tells of all problems of all sources', () => {
  const files = {
    'content/advisories/BH-2026-001.md': OWN.replace('severity:', 'severitty:'),
    'more/notes/OSSN-0002': noteText({ title: '', summary: '' }),
    'more/ossa/OSSA-2026-901.yaml': broken(['date: 2026-02-03', 'date: 2026-02-30']),
    'more/list.yaml': notes('fail'),
    'more/other.yaml': listOf(
      { id: 'ossa', format: 'ossa', path: './ossa', onProblem: 'quarantine' },
      { id: 'gone', format: 'ossn', path: './nowhere', onProblem: 'quarantine' },
    ),
  }
  expect(linesOf(() => load(project(files), 'more/list.yaml', 'more/other.yaml'))).toEqual([
    'more/nowhere: missing-source: the folder of the source gone is missing; fetch it, or say "optional: true"',
    expect.stringMatching(/^content\/advisories\/BH-2026-001\.md:\d+: schema: severity is missing/),
    expect.stringMatching(/^content\/advisories\/BH-2026-001\.md:\d+: schema: unknown key "severitty"; did you mean "severity"\?$/),
    expect.stringMatching(/^more\/notes\/OSSN-0002:1: no-title: /),
    expect.stringMatching(/^more\/notes\/OSSN-0002: missing-section: /),
    expect.stringMatching(/^more\/ossa\/OSSA-2026-901\.yaml:1: bad-date: /),
  ])
})

test('an optional source may be missing, and a file is no folder', () => {
  const list = listOf({ id: 'notes', format: 'ossn', path: './file', onProblem: 'fail', optional: true })
  const root = project({ 'more/list.yaml': list, 'more/file': 'x' })
  expect(load(root, 'more/list.yaml').sources[1]).toMatchObject({ present: false, read: 0 })
})

test('two documents with one id are both left out, whichever sources they are of, and each names the other', () => {
  const files = {
    'more/a/OSSA-2026-901.yaml': OSSA,
    'more/b/OSSA-2026-901.yaml': OSSA,
    'more/list.yaml': listOf(
      { id: 'a', format: 'ossa', path: './a', onProblem: 'quarantine' },
      { id: 'b', format: 'ossa', path: './b', onProblem: 'quarantine' },
    ),
  }
  const { advisories, sources } = load(project(files), 'more/list.yaml')
  expect(advisories.map(({ id }) => id)).toEqual(['BH-2026-001'])
  expect(sources.slice(1).flatMap(({ problems }) => problems.map(({ reason, what }) => `${reason}: ${what}`))).toEqual([
    'duplicate-id: a/OSSA-2026-901.yaml and b/OSSA-2026-901.yaml have the same id OSSA-2026-901',
    'duplicate-id: b/OSSA-2026-901.yaml and a/OSSA-2026-901.yaml have the same id OSSA-2026-901',
  ])
})

test('a quarantined document that claims an id of ours is left out, and ours stays', () => {
  const list = listOf(
    { id: 'notes', format: 'ossn', path: './notes', onProblem: 'quarantine' },
    { id: 'ours', format: 'ossn', path: './ours', onProblem: 'fail' },
  )
  const root = project({ 'more/ours/OSSN-0001': noteText(), 'more/notes/OSSN-0001': noteText(), 'more/list.yaml': list })
  const { advisories, sources } = load(root, 'more/list.yaml')
  expect(advisories.map(({ id, origin }) => `${origin.source}/${id}`)).toContain('ours/OSSN-0001')
  expect(sources.map(({ source, problems }) => [source.id, problems.map(({ reason }) => reason)])).toEqual([
    ['own', []],
    ['notes', ['duplicate-id']],
    ['ours', []],
  ])
})

test('no link out of a source is followed', () => {
  const root = project({ 'secret/OSSN-0009': noteText(), 'more/notes/OSSN-0001': noteText(), 'more/list.yaml': notes('fail') })
  symlinkSync(join(root, 'secret/OSSN-0009'), join(root, 'more/notes/OSSN-0009'))
  symlinkSync(join(root, 'secret'), join(root, 'more/notes/deeper'))
  expect(load(root, 'more/list.yaml').sources[1]?.read).toBe(1)
})

test('a list of sources that cannot be read is named, with all that is wrong in the others', () => {
  const root = project({
    'more/list.yaml': `${notes('fail')}  - { id: own }\n`,
    'more/twin.yaml': notes('fail').replace('id: notes', 'id: own'),
  })
  const lines = linesOf(() => load(root, 'gone.yaml', 'more/list.yaml', 'more/twin.yaml'))
  expect(lines[0]).toBe('gone.yaml: missing-source: there is no such file; correct ADVISORY_SOURCES')
  expect(lines.filter((line) => /^more\/list\.yaml:3: schema: /.test(line)).length).toBeGreaterThan(2)
  expect(lines.at(-1)).toBe('sources: duplicate-id: two sources have the id own; rename one of them')
})

test('the environment names further lists, parted by colons', () => {
  expect(sourceFilesOf({ ADVISORY_SOURCES: 'a/b.yaml::/c/d.yaml' })).toEqual(['a/b.yaml', '/c/d.yaml'])
  expect(sourceFilesOf({})).toEqual([])
})

/** A list of so many values, on lines that are not too long. */
const listOfMany = (count: number, value: string) => `[${Array(count).fill(value).join(',')}]`.replaceAll(/(?:[^,]*,){1000}/g, '$&\n')

test.each([
  [
    '464 kB of control characters',
    'ossn',
    'OSSN-0001',
    '\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008'.repeat(2).concat('\n').repeat(27_000),
  ],
  ['40,000 faults of a schema', 'osv', 'A.json', `{"aliases":${listOfMany(40_000, '1')}}`],
  ['224,000 faults of a schema', 'osv', 'A.json', `{"aliases":${listOfMany(224_000, '1')}}`],
  ['40,000 control characters in escapes', 'osv', 'A.json', `{"details":${listOfMany(40_000, '"\\u0001"')}}`],
  ['25,000 unknown keys', 'osv', 'A.json', `{${Array.from({ length: 25_000 }, (_, at) => `"k${at}":1`).join(',\n')}}`],
  ['9,000 unknown keys', 'ossa', 'A.yaml', Array.from({ length: 9000 }, (_, at) => `k${at}: 1\n`).join('')],
])('%s in a document of a quarantined source end nothing, and are told in few lines', (_, format, name, text) => {
  const list = listOf({ id: 'notes', format, path: './n', onProblem: 'quarantine' })
  const { sources, advisories } = load(project({ [`more/n/${name}`]: text, 'more/list.yaml': list }), 'more/list.yaml')
  expect(advisories.map(({ id }) => id)).toEqual(['BH-2026-001'])
  expect(sources[1]?.refused).toEqual([name])
  expect(sources[1]?.problems.length).toBeLessThanOrEqual(101)
})

test('a fault of a reader refuses its document, and says so', () => {
  const root = project({ 'more/notes/OSSN-0001': noteText(), 'more/list.yaml': notes('quarantine') })
  const spoilt: typeof NO_CACHE = {
    ...NO_CACHE,
    get(document, format, make, again) {
      if (document.source.id !== 'notes') return NO_CACHE.get(document, format, make, again)
      Object.defineProperty(document, 'bytes', { get: () => expect.unreachable('a fault') })
      return make() as null
    },
  }
  const { sources } = loadLibrary(root, ['more/list.yaml'], '2026-11-26', spoilt)
  expect(sources[1]?.problems).toMatchObject([{ file: 'OSSN-0001', reason: 'reader-failed', what: expect.stringContaining('a fault') }])
})

/** As much of a piece as a file may hold, in lines of the length that it may have. */
const filled = (piece: string, indent = '') => `${`${indent}${piece.repeat(Math.floor(19_000 / piece.length))}\n`.repeat(24)}`
const summary = (text: string) => noteText({ summary: `### Summary ###\n${text}` })
const references = (text: string) => noteText({ references: `### Contacts / References ###\n${text}` })
const record = (text: string) => `id: A-1\nmodified: 2026-01-01T00:00:00Z\nsummary: s\ndetails: |\n${text}`
const slow = [{ reason: 'slow-document', level: 'warning' }]

test.each([
  ['marks that mean nothing in a note', 'ossn', 'OSSN-0001', references(filled('[^a]')), []],
  ['emphasis in the references of a note', 'ossn', 'OSSN-0001', references(filled('*a* ')), slow],
  ['emphasis in the summary of a note', 'ossn', 'OSSN-0001', summary(filled('*a* ')), slow],
  ['addresses in the summary of a note', 'ossn', 'OSSN-0001', summary(filled('a@b.example ')), slow],
  ['footnotes in a record', 'osv', 'A-1.yaml', record(filled('[^a]', '  ')), slow],
  ['a paragraph of a record', 'osv', 'A-1.yaml', record(filled('word *and* ', '  ')), slow],
  [
    'emphasis in an advisory',
    'ossa',
    'OSSA-2026-901.yaml',
    OSSA.replace(/^description: '[^']*'/m, `description: |\n${filled('*a* ', '  ')}`),
    slow,
  ],
])('what is dear to render is shown as written, with a warning, and soon: %s', (_, format, name, text, expected) => {
  const list = listOf({ id: 'notes', format, path: './n', onProblem: 'quarantine' })
  const root = project({ [`more/n/${name}`]: text, 'more/list.yaml': list })
  const before = process.cpuUsage()
  const { sources } = load(root, 'more/list.yaml')
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000) // on its own: less than a second
  expect(sources[1]?.problems.filter(({ reason }) => reason !== 'raw-html')).toMatchObject(expected)
  expect(sources[1]?.read).toBe(1)
})

test('a document of our own that is dear to render is refused, soon', () => {
  const own = OWN.replace('In short.', filled('[^one]'))
  const before = process.cpuUsage()
  const lines = linesOf(() => load(project({ 'content/advisories/BH-2026-001.md': own })))
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000) // on its own: less than a second
  expect(lines).toEqual([expect.stringMatching(/^content\/advisories\/BH-2026-001\.md:2: slow-document: .*; shorten it$/)])
})

test('documents whose names differ by case alone claim one address, and neither is published', () => {
  const files = { 'more/own/A.yaml': OSSA.replaceAll('OSSA-2026-901', 'A'), 'more/own/a.yaml': OSSA.replaceAll('OSSA-2026-901', 'a') }
  const list = listOf({ id: 'twins', format: 'ossa', path: './own', onProblem: 'quarantine' })
  const { sources, advisories } = load(project({ ...files, 'more/list.yaml': list }), 'more/list.yaml')
  expect(advisories).toHaveLength(1)
  expect(sources[1]?.refused.toSorted()).toEqual(['A.yaml', 'a.yaml'])
})

test('a shallow checkout is refused where only its history has dates, with the command that mends it', () => {
  const { folder, commit } = makeRepository()
  commit('2014-01-01', { 'OSSN-0001': noteText() })
  commit('2020-01-01', { 'OSSN-0002': noteText() })
  const root = project({
    'more/list.yaml': notes('quarantine'),
    'more/undated.yaml': notes('quarantine').replace('optional', 'dates: none, optional'),
  })
  execFileSync('git', ['clone', '-q', '--depth=1', pathToFileURL(folder).href, join(root, 'more/notes')], { stdio: 'ignore' })
  expect(linesOf(() => load(root, 'more/list.yaml'))).toEqual([
    expect.stringMatching(/^more\/notes: shallow-history: .*run git -C \S+\/more\/notes fetch --unshallow, or say "dates: none"/),
  ])
  const undated = load(root, 'more/undated.yaml')
  expect(undated.advisories.filter(({ id }) => id !== 'BH-2026-001').map(({ published, dateOrigin }) => [published, dateOrigin])).toEqual([
    [null, 'unknown'],
    [null, 'unknown'],
  ])
  expect(undated.sources[1]?.revision).toMatch(/^[0-9a-f]{40}$/)
  execFileSync('git', ['-C', join(root, 'more/notes'), 'fetch', '-q', '--unshallow'])
  expect(load(root, 'more/list.yaml').advisories.find(({ id }) => id === 'OSSN-0001')?.published).toBe('2014-01-01')
})

test('facts are held, and a text is read when it is asked for', () => {
  const library = load(project({}))
  const [advisory] = library.advisories
  if (advisory === undefined) throw new Error('nothing was read')
  expect(advisory.sections[0]).toEqual({ name: 'summary', heading: 'Summary', anchor: 'summary' })
  expect(library.withText(advisory).sections[0]?.blocks).toHaveLength(1)
  expect(() => library.withText({ ...advisory })).toThrow('is not in this library')
})

test('the original of a document that stands in one long line is at hand', () => {
  const record = JSON.stringify({
    ...{ schema_version: '1.7.5', id: 'TEST-2026-1', modified: '2026-01-01T00:00:00Z', summary: 'A flaw', details: 'word '.repeat(5000) },
    affected: [{ package: { ecosystem: 'PyPI', name: 'made-up' }, versions: ['1.0'] }],
  })
  const list = listOf({ id: 'records', format: 'osv', path: './n', onProblem: 'fail' })
  const library = load(project({ 'more/n/TEST-2026-1.json': record, 'more/list.yaml': list }), 'more/list.yaml')
  const advisory = library.advisories.find(({ id }) => id === 'TEST-2026-1')
  expect(advisory && library.withText(advisory).original).toBe(record)
})
