import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '@/lib/input/csv/read-csv'

const cells = (text: string) => readCsv(text).rows.map((row) => row.cells)

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a;b\r\n1;2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a\tb\n"1"\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\ufeffa,b\n"say ""x"", y",\n',
    [
      ['a', 'b'],
      ['say "x", y', ''],
    ],
  ],
  ['a\n\n\n', [['a']]],
  ['', []],
] as const)('%j', (text, wanted) => {
  expect(cells(text)).toEqual(wanted)
})

test('a row is told by the line on which it begins, whatever its cells hold', () => {
  expect(readCsv('a,b\n"1\n2\n3",x\n\ny,z').rows.map(({ line }) => line)).toEqual([1, 2, 6])
})

test('a quotation that never ends is told, and what is before it is kept', () => {
  expect(readCsv('a,b\n1,2\n"x,y\nz')).toMatchObject({ rows: [{ line: 1 }, { line: 2 }], fault: 3 })
})

test('what is written with quotation marks is read back', () => {
  const cell = fc.string().map((text) => text.replace(/[\r\u2028]/g, '').trim())
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = ['a,b,c,d', ...rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))].join('\n')
      expect(cells(text).slice(1)).toEqual(rows.filter((row) => row.some((each) => each !== '')))
    }),
  )
})
