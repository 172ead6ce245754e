import { expect, test } from 'vitest'
import { readText } from '@/lib/input/text/text'

const read = (text: string | number[]) =>
  readText({ file: 'a', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : Uint8Array.from(text) })

test.each([
  ['a byte order mark at the start', '\ufeffa\r\nb\rc', 'a\nb\nc'],
  ['tabs', 'a\tb', 'a\tb'],
  ['a joiner that its script needs', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['a joiner between emoji', '👩\u200d💻', '👩\u200d💻'],
])('kept or folded in silence: %s', (_, text, expected) => expect(read(text)).toEqual({ kind: 'text', text: expected, warnings: [] }))

test.each([
  ['zero-width space', 'x\nKey\u200bstone', 'x\nKeystone'],
  ['soft hyphen and word joiner', '\nre\u00advo\u2060ke', '\nrevoke'],
  ['a joiner between Latin letters', '\nJu\u200cno', '\nJuno'],
  ['a byte order mark inside', '\na\ufeffb', '\nab'],
  ['a line separator', '\na\u2028b', '\na b'],
])('dropped with a warning: %s', (_, text, expected) => {
  expect(read(text)).toMatchObject({ kind: 'text', text: expected, warnings: [{ reason: 'invisible-char', line: 2, level: 'warning' }] })
})

test.each([
  ['Latin-1', [97, 10, 0xe9, 10], 'encoding', 2],
  ['a sequence that is cut off', [97, 10, 98, 10, 0xe2, 0x82], 'encoding', 3],
  ['UTF-16', [0xff, 0xfe, 97, 0], 'encoding', 1],
  ['a bell', 'a\n\u0007', 'control-char', 2],
  ['a C1 code', '\u009b31m', 'control-char', 1],
  ['a vertical tab', 'a\u000bb', 'control-char', 1],
  ['a bidirectional override', 'a\n\u202egnp', 'bidi-control', 2],
  ['a long line', `a\n${'x'.repeat(20_001)}`, 'line-too-long', 2],
  ['a large file', 'x\n'.repeat(256_001), 'file-too-large', null],
])('refused: %s', (_, text, reason, line) => {
  const result = read(text)
  expect(result).toMatchObject({ kind: 'refused', problems: expect.arrayContaining([expect.objectContaining({ reason, line })]) })
  expect(JSON.stringify(result)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/)
})

test('a forbidden character is named', () => {
  expect(read('\u202e')).toMatchObject({ problems: [{ what: 'U+202E changes the direction of text' }] })
})
