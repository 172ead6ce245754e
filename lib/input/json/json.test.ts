import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { readJson } from '@/lib/input/json/json'
import { formatProblem } from '@/lib/input/problems/problem'

const Any = z.looseObject({})
const problemsOf = (text: string) => {
  const reading = readJson(Any, text, 'a.json')
  return reading.kind === 'refused' ? reading.problems.map(formatProblem) : []
}

test.each([
  ['nothing', '', 'a.json:1: json-syntax: the text ends where a value is expected'],
  ['a list at the top', '[1]', 'a.json:1: not-a-mapping: the top level is not an object'],
  ['a comment', '{\n // no\n}', 'a.json:2: json-syntax: a key in double quotes is expected, not "/"'],
  ['a trailing comma', '{"a": [1,\n]}', 'a.json:2: json-syntax: a value is expected, not "]"'],
  ['NaN', '{"a":\nNaN}', 'a.json:2: json-syntax: a value is expected, not "N"'],
  ['a number with a leading zero', '{"a": 01}', 'a.json:1: json-syntax: a comma or "}" is expected, not "1"'],
  ['an escape that does not exist', '{"a": "\\x"}', 'a.json:1: json-syntax: a value is expected, not "\\""'],
  ['text after the end', '{}\n\nmore', 'a.json:3: json-syntax: there is text after the end of the value'],
  ['a key that comes twice', '{"a": 1,\n "a": 2}', 'a.json:2: duplicate-key: the key "a" occurs twice'],
  ['a prototype', '{"__proto__": {}}', 'a.json:1: schema: the key "__proto__" is not allowed'],
  ['nesting without end', `{"a": ${'['.repeat(20_000)}`, 'a.json:1: nesting-too-deep: the values are nested deeper than 60 levels'],
  ['more values than anybody reads', `{"a": [${'1,'.repeat(250_001)}1]}`, 'a.json:1: file-too-large: there are more than 250000 values'],
  ['an escaped control character', '{\n"a": "\\u0007"}', 'a.json:2: control-char: U+0007 is a control character'],
  ['an escaped change of direction', '{"a": {"b\\u202e": 1}}', 'a.json:1: bidi-control: U+202E changes the direction of text'],
  ['half a character', '{"a": "\\ud83d"}', 'a.json:1: encoding: an escape stands for half a character'],
])('%s is refused', (_, text, problem) => {
  expect(problemsOf(text)).toHaveLength(1)
  expect(problemsOf(text)[0]?.startsWith(problem)).toBe(true)
})

describe('readJson', () => {
  it('reports every double key and every fault of the schema', () => {
    expect(problemsOf('{"a": {"b": 1,\n"b": 2},\n"a": 3}')).toHaveLength(2)
    const reading = readJson(z.object({ a: z.string(), b: z.string() }), '{"a": 1,\n"b": 2}', 'a.json')
    expect(reading.kind === 'refused' && reading.problems.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'schema'],
      [2, 'schema'],
    ])
  })

  it('tells the line of every value, and of what is around one that is not there', () => {
    const reading = readJson(Any, '{\n"a": [\n1,\n{"b": 2}\n]}', 'a.json')
    const lineOf = reading.kind === 'read' ? reading.lineOf : () => 0
    expect([lineOf([]), lineOf(['a']), lineOf(['a', 0]), lineOf(['a', 1, 'b']), lineOf(['a', 1, 'c', 'd'])]).toEqual([1, 2, 3, 4, 4])
  })

  it('drops what an escape hides, with a warning', () => {
    const reading = readJson(Any, '{\n"a": "x\\u200by\\r\\n"}', 'a.json')
    expect(reading).toMatchObject({ kind: 'read', value: { a: 'xy\n' }, warnings: [{ line: 2, reason: 'invisible-char' }] })
  })

  it('takes what JSON.parse takes, and nothing else', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '0',
      '.5',
      'e1',
      'true',
      'null',
      ' ',
      '\n',
      '\\',
      '//',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = `{"a":${pieces.join('')}}`
        const own = problemsOf(text).filter((problem) => problem.includes('json-syntax')).length === 0
        expect(own).toBe(isJson(text))
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.object({ withNullPrototype: false }), (value) => {
        const text = JSON.stringify(value, null, 1)
        const reading = readJson(Any, text, 'a.json')
        if (reading.kind === 'refused') expect(reading.problems[0]?.reason).toMatch(/control-char|bidi-control|encoding|schema/)
        else if (reading.warnings.length === 0 && !text.includes('\\r')) expect(reading.value).toEqual(JSON.parse(text))
      }),
    )
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
