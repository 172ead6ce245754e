import { expect, test } from 'vitest'
import { readIni } from '@/lib/input/ini/read-ini'
import { readLibvirtConf } from '@/lib/input/libvirt-conf/read-libvirt-conf'
import { readLxcConf } from '@/lib/input/lxc-conf/read-lxc-conf'
import { configText } from '@/lib/input/text/config-text'
import { readXml } from '@/lib/input/xml/read-xml'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['key=value', 'a=b', [['a', 'b']]],
  [
    'the first of = and : parts name and value',
    'a : b = c\nd = e:f',
    [
      ['a', 'b = c'],
      ['d', 'e:f'],
    ],
  ],
  ['tabs', 'a\t=\tb', [['a', 'b']]],
  [
    'quotes of one kind are taken off',
    'a = "b"\nc = \'d\'\ne = "f\'',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', '"f\''],
    ],
  ],
  ['a line that begins with a blank goes on', 'a = b,\n  c,\n\td', [['a', 'b,\nc,\nd']]],
  [
    'a key that comes twice',
    'a = 1\na = 2',
    [
      ['a', '1'],
      ['a', '2'],
    ],
  ],
  ['an empty value', 'a =', [['a', '']]],
  ['a sign of comments inside of a value is part of it', 'a = b # c', [['a', 'b # c']]],
])('INI as oslo.config reads it: %s', (_, text, expected) => {
  const { entries, faults } = readIni(text)
  expect([entries.map(({ name, read }) => [name, read]), faults]).toEqual([expected, []])
})

test('what oslo.config refuses is a fault with its line, and the rest is read', () => {
  const { entries, faults, heads } = readIni('[a]\n b\nc\n=d\n[e\n[]\nf = 1\n\n g\n')
  expect(faults.map(({ line, kind }) => [line, kind])).toEqual([
    ...[
      [2, 'continuation'],
      [3, 'no-sign'],
      [4, 'no-name'],
      [5, 'section'],
      [6, 'section'],
      [9, 'continuation'],
    ],
  ])
  expect([entries.map(({ section, name, line }) => [section, name, line]), heads]).toEqual([[['a', 'f', 7]], [{ name: 'a', line: 1 }]])
})

test.each([
  ['a number', 'a = -1', { kind: 'number', value: -1 }],
  ['a string, and a comment behind it', 'a = "x#y" # z', { kind: 'string', value: 'x#y' }],
  ['single quotes', "a = 'x'", { kind: 'string', value: 'x' }],
  ['a string over lines', 'a = """x\ny"""', { kind: 'string', value: 'x\ny' }],
  [
    'a list over lines',
    'a = [ "x",\n # no comment here\n]'.replace(' # no comment here\n', ''),
    { kind: 'list', values: [{ kind: 'string', value: 'x' }] },
  ],
  ['an empty list', 'a = [ ]', { kind: 'list', values: [] }],
])('files of libvirt: %s', (_, text, value) => {
  expect(readLibvirtConf(text)).toMatchObject({ entries: [{ name: 'a', value }], fault: null })
})

test.each([
  ['a value without quotes', 'a = 1\nb = x', 2],
  ['a string that does not end', 'a = "x\n', 1],
  ['a list that does not end', 'a = [ "x",\n"y"', 2],
  ['two values', 'a = 1 2', 1],
  ['no sign', '\n\na 1', 3],
])('files of libvirt end at a fault: %s', (_, text, line) => {
  expect(readLibvirtConf(text).fault).toMatchObject({ line })
})

test('LXC skips what does not begin with lxc., and takes quotes off', () => {
  const { entries, others } = readLxcConf('  lxc.a = "b"\nlcx.c = d\n# e\nlxc.f\n')
  expect([entries, others]).toMatchObject([
    [{ key: 'lxc.a', value: 'b', line: 1, column: 3 }],
    [
      { kind: 'alien', line: 2 },
      { kind: 'no-sign', line: 4 },
    ],
  ])
})

test('XML: elements, addresses of prefixes and places', () => {
  const reading = readXml("<?xml version='1.0'?>\n<domain\n type='kvm' xmlns:q='urn:q'>\n  <q:a>x</q:a>\n</domain>\n<domain/>\n")
  expect(reading).toMatchObject({
    kind: 'read',
    roots: [{ local: 'domain', line: 2, column: 1, children: [{ local: 'a', uri: 'urn:q', text: 'x', line: 4, column: 3 }] }, { line: 6 }],
  })
})

test.each([
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['elements without end', '<a>'.repeat(5000)],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['a prefix without an address', '<q:a/>'],
])('XML is refused: %s', (_, text) => expect(readXml(text).kind).toBe('refused'))

test.each([
  ['a byte order mark and line ends of Windows', '\ufeffa\r\nb\rc\n', { kind: 'text', text: 'a\nb\nc\n', lines: 3 }],
  ['escapes of terminals', 'a\u001b[0m', { kind: 'text', lines: 1 }],
  ['NUL', 'a\nb\0', { kind: 'refused', problem: { line: 2, reason: 'control-char' } }],
  ['a long line', `a\n${'x'.repeat(1_000_001)}`, { kind: 'refused', problem: { line: 2, reason: 'line-too-long' } }],
])('the door: %s', (_, text, expected) => expect(configText(bytes(text), 'f')).toMatchObject(expected))

test.each([
  ['UTF-16', [0xff, 0xfe, 97, 0], 'encoding'],
  ['Latin-1', [97, 0xe9, 98], 'encoding'],
  ['too large', new Array(10 * 1024 * 1024 + 1).fill(97), 'file-too-large'],
])('the door refuses: %s', (_, raw, reason) => {
  expect(configText(Uint8Array.from(raw), 'f')).toMatchObject({ kind: 'refused', problem: { reason } })
})
