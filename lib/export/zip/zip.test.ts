import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unzip } from '@/lib/export/zip/unzip'
import { zip } from '@/lib/export/zip/zip'

test('what is packed is unpacked the same, in the order of names', () => {
  const files = fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(files, (texts) => {
      const found = unzip(zip(new Map(Object.entries(texts))))
      expect(Object.fromEntries([...found].map(([name, read]) => [name, Buffer.from(read()).toString()]))).toEqual({ ...texts })
      expect([...found.keys()]).toEqual(Object.keys(texts).toSorted((a, b) => (a < b ? -1 : 1)))
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['text', Buffer.from('no archive'), /no ZIP archive/],
  ['one that is cut off', zip(new Map([['a', 'text']])).subarray(0, 40), /no ZIP archive/],
  ['one without its beginning', zip(new Map([['a', 'text'.repeat(99)]])).subarray(20), /damaged/],
])('%s is refused', (_, bytes, message) => expect(() => unzip(bytes)).toThrow(message))

test('a file with another byte is refused by its checksum', () => {
  const bytes = Buffer.from(zip(new Map([['a', 'text']])))
  bytes.writeUInt32LE(1, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 16)
  expect(() => unzip(bytes).get('a')?.()).toThrow(/checksum/)
})
