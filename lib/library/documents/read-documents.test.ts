import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Document } from '@/lib/formats/format'
import { ossn } from '@/lib/formats/ossn/ossn'
import { makeRepository } from '@/lib/git/git-repository.test-data'
import type { Problem } from '@/lib/input/problems/problem'
import { readAgain, readDocuments } from '@/lib/library/documents/read-documents'
import type { Source } from '@/lib/library/library'

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

function sourceAt(folder: string, dates: Source['dates'] = 'documents-or-history'): Source {
  const publisher = { name: 'A', url: 'https://a.example/' }
  const said = { id: 'a', title: 'A', license: 'CC0-1.0', homepage: null, onProblem: 'quarantine', optional: false, select: null } as const
  return { ...said, format: 'ossn', publisher, folder, dates }
}

function read(source: Source, today = '2026-11-26') {
  const found = readDocuments(source, ossn, today)
  if (found === null) throw new Error('the folder is not there')
  const all = [...found.documents]
  return {
    ...found,
    documents: all.flatMap(({ document }) => (document === null ? [] : [document])),
    told: [...found.problems, ...all.flatMap(({ problems }) => problems)].map(({ file, reason, level }) => `${file}: ${reason} ${level}`),
  }
}
const filesOf = ({ documents }: Readonly<{ documents: readonly Document[] }>) => documents.map(({ file }) => file)

test('a file that is too large is refused by its size, and takes no memory', () => {
  const folder = folderOf({ 'OSSN-0001': 'a', 'OSSN-0002': '' })
  truncateSync(join(folder, 'OSSN-0002'), 3 * 2 ** 30)
  const before = process.memoryUsage().rss
  const found = read(sourceAt(folder))
  expect([filesOf(found), found.told]).toEqual([['OSSN-0001'], ['OSSN-0002: file-too-large error']])
  expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 27)
})

test('names that a terminal or a page would obey are shown by their numbers, and what they name is not read', () => {
  const folder = folderOf({
    'OSSN-0001': 'a',
    'OSSN-0002\u001b[31m': 'a',
    'OSSN-0003\nforged: line': 'a',
    'OSSN-0004\u202e': 'a',
    'in\u0007/OSSN-0005': 'a',
    'ü/OSSN-0006 ?#%': 'a',
  })
  spawnSync('sh', ['-c', `printf a > "$(printf '${folder}/OSSN-0007\\377')"`])
  const found = read(sourceAt(folder))
  expect(filesOf(found)).toEqual(['OSSN-0001', 'ü/OSSN-0006 ?#%'])
  expect(found.told.toSorted()).toEqual([
    'OSSN-0002\\u001b[31m: bad-file-name error',
    'OSSN-0003\\u000aforged: line: bad-file-name error',
    'OSSN-0004\\u202e: bad-file-name error',
    'OSSN-0007\ufffd: bad-file-name error',
    'in\\u0007: bad-file-name error',
  ])
})

test('a pipe, a link and a folder are no documents, and nobody waits for them', () => {
  const folder = folderOf({ 'OSSN-0001': 'a', 'OSSN-0002/x': 'a' })
  execFileSync('mkfifo', [join(folder, 'OSSN-0003')])
  symlinkSync('/etc/passwd', join(folder, 'OSSN-0004'))
  const found = read(sourceAt(folder))
  expect([filesOf(found), found.told]).toEqual([['OSSN-0001'], []])
})

test.skipIf(process.getuid?.() === 0)('a file and a folder that may not be read are named, and the others are read', () => {
  const folder = folderOf({ 'OSSN-0001': 'a', 'OSSN-0002': 'a', 'closed/OSSN-0003': 'a' })
  chmodSync(join(folder, 'OSSN-0002'), 0)
  chmodSync(join(folder, 'closed'), 0)
  const found = read(sourceAt(folder))
  chmodSync(join(folder, 'closed'), 0o755)
  expect([filesOf(found), found.told]).toEqual([['OSSN-0001'], ['closed: unreadable-folder error', 'OSSN-0002: unreadable-file error']])
})

test('a file that goes while others are read is named', () => {
  const folder = folderOf({ 'OSSN-0001': 'a', 'OSSN-0002': 'a' })
  const told: Problem[] = []
  for (const { problems } of readDocuments(sourceAt(folder), ossn, '2026-11-26')?.documents ?? []) {
    for (const problem of problems) told.push(problem)
    execFileSync('rm', ['-f', join(folder, 'OSSN-0002')])
  }
  expect(told).toMatchObject([{ file: 'OSSN-0002', reason: 'unreadable-file', fix: 'run this again' }])
})

test('a document of a submodule is dated by the history of the submodule', () => {
  const inner = makeRepository()
  const first = inner.commit('2015-02-03', { 'OSSN-0002': 'inner' })
  const outer = makeRepository()
  outer.commit('2014-01-01', { 'OSSN-0001': 'outer' })
  outer.git('submodule', 'add', '-q', inner.folder, 'sub')
  outer.commit('2020-01-01', {})
  const { documents, faults } = read(sourceAt(outer.folder, 'history'))
  expect(faults).toEqual([])
  expect(documents.map(({ file, history }) => [file, history?.published])).toEqual([
    ['OSSN-0001', '2014-01-01'],
    ['sub/OSSN-0002', '2015-02-03'],
  ])
  expect(documents[1]?.source.revision).toBe(first)
})

test('a history that is ahead of the clock dates nothing, and is told', () => {
  const { folder, commit } = makeRepository()
  commit('2020-01-01', { 'OSSN-0001': 'a' })
  commit('2090-01-01', { 'OSSN-0002': 'a' })
  const { documents, told } = read(sourceAt(folder, 'history'))
  expect(documents.map(({ history }) => history?.published ?? null)).toEqual(['2020-01-01', null])
  expect(told).toEqual(['OSSN-0002: future-date warning'])
})

test('a history that cannot be read is a fault where only it has dates, and a warning where documents may have none', () => {
  const { folder, commit } = makeRepository()
  commit('2020-01-01', { 'OSSN-0001': 'a' })
  writeFileSync(join(folder, '.git/config'), '[nonsense')
  expect(read(sourceAt(folder, 'history'))).toMatchObject({ faults: [{ reason: 'git-failed' }], told: [] })
  expect(read(sourceAt(folder))).toMatchObject({ faults: [], told: ['.: git-failed warning'] })
})

test('a document is read again only while it is the same', () => {
  const folder = folderOf({ 'OSSN-0001': 'a' })
  const source = sourceAt(folder)
  const [document] = read(source).documents
  if (document === undefined) throw new Error('nothing was read')
  const { bytes: _, ...known } = document
  expect(readAgain(source, known)).toEqual(document)
  writeFileSync(join(folder, 'OSSN-0001'), 'b')
  expect(() => readAgain(source, known)).toThrow('a/OSSN-0001: changed-document')
})

test('what the selection of a source leaves out is passed over, and counted', () => {
  const folder = folderOf({ 'OSSN-0001': 'about Xen', 'OSSN-0002': 'about lamps', 'old/OSSN-0003': 'about Xen' })
  const found = readDocuments({ ...sourceAt(folder, 'documents'), select: { words: ['xen'], ids: ['OSSN-0002'] } }, ossn, '2026-11-26')
  const kept = [...(found?.documents ?? [])].map(({ document, isPassedOver }) => (isPassedOver ? 'passed over' : document?.file))
  expect(kept.filter((file) => file !== 'passed over')).toEqual(expect.arrayContaining(['OSSN-0001', 'OSSN-0002']))
  const only = readDocuments({ ...sourceAt(folder, 'documents'), select: { paths: ['old'] } }, ossn, '2026-11-26')
  expect([...(only?.documents ?? [])].filter(({ isPassedOver }) => isPassedOver)).toHaveLength(2)
})
