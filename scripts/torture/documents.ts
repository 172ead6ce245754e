import { deepEqual, equal, ok } from 'node:assert/strict'
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { loadIn, projectOf, reportOf } from './library-of'
import type { Row } from './row'

/** A list of so many values, on lines that are not too long. */
const listOfMany = (count: number, value: string) => `[${Array(count).fill(value).join(',')}]`.replaceAll(/(?:[^,]*,){1000}/g, '$&\n')

const OSSN: Readonly<Record<string, string>> = {
  'OSSN-0001': noteText(),
  'OSSN-0002': `${'\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008'.repeat(2)}\n`.repeat(27_000), // 460 kB of control characters
  'OSSN-0003': `${'\u001b'.repeat(15_000)}\n`.repeat(31),
  'OSSN-0004': '\u202e\n'.repeat(25_000),
  'OSSN-0005': '',
  'OSSN-0006': '\n'.repeat(400_000),
}
const OSV: Readonly<Record<string, string>> = {
  'A-1.json': `{"aliases":${listOfMany(40_000, '1')}}`,
  'A-2.json': `{"aliases":${listOfMany(224_000, '1')}}`,
  'A-3.json': `{"details":${listOfMany(40_000, '"\\u0001"')}}`,
  'A-4.json': `{${Array.from({ length: 25_000 }, (_, at) => `"k${at}":1`).join(',\n')}}`,
  'A-5.json': `${'['.repeat(15_000)}\n`.repeat(30),
  'A-6.json': `{"a":${'{"a":'.repeat(3_000)}`,
}
const OSSA: Readonly<Record<string, string>> = {
  'A.yaml': Array.from({ length: 9000 }, (_, at) => `k${at}: 1\n`).join(''),
  'B.yaml': Array.from({ length: 100_000 }, () => '- [\n').join(''),
  'C.yaml': `a: ${'&a '.repeat(4000)}\n`.repeat(20),
}

export const row: Row = {
  id: 'documents',
  must: 'no document of a quarantined source stops a build, and its problems are reported in at most 101 lines',
  isShort: true,
  atMostS: 60,
  async run(place) {
    const sources = { ossn: OSSN, osv: OSV, ossa: OSSA }
    for (const [name, documents] of Object.entries(sources)) {
      mkdirSync(join(place.folder, name))
      for (const [file, text] of Object.entries(documents)) writeFileSync(join(place.folder, name, file), text)
    }
    truncateSync(join(place.folder, 'ossn/OSSN-0005'), 3 * 2 ** 30) // takes no room on the disk
    const project = projectOf(place, {
      ossn: { format: 'ossn', path: join(place.folder, 'ossn') },
      osv: { format: 'osv', path: join(place.folder, 'osv') },
      ossa: { format: 'ossa', path: join(place.folder, 'ossa') },
    })
    const { ids, sources: read, peakMb } = reportOf(await loadIn(place, project))
    deepEqual(ids, ['OSSN-0001'])
    equal(
      read.reduce((sum, { refused }) => sum + refused, 0),
      Object.keys(OSSN).length + Object.keys(OSV).length + Object.keys(OSSA).length - 1,
    )
    for (const { problems, refused } of read) ok(problems.length <= 101 * refused, `${problems.length} problems of ${refused} documents`)
    ok(
      read.some(({ problems }) =>
        problems.some((line) => line.startsWith('ossn/OSSN-0005: file-too-large') || /OSSN-0005: file-too-large/.test(line)),
      ),
      'the file of 3 GB is not named',
    )
    ok(peakMb < 700, `${peakMb} MB of memory`)
  },
}
