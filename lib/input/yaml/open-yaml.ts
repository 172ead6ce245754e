import { Composer, isMap, LineCounter, Parser, type YAMLError } from 'yaml'
import type { Problem } from '@/lib/input/problems/problem'
import { keyFaults } from '@/lib/input/yaml/key-faults'
import { faultBeforeParsing, tokenFaults } from '@/lib/input/yaml/token-faults'
import { offsetsIn } from '@/lib/input/yaml/yaml-offsets'

/** Where a text stands: its file, and the line of that file at which it begins (1 unless it is a part). */
export type YamlPlace = Readonly<{ file: string; firstLine?: number }>

/** Plain values with their places, or every reason why there are none. */
export type OpenYaml =
  | Readonly<{
      kind: 'open'
      value: unknown
      /** Line of the value at a path, of its last key with `ofKey`; of the nearest thing around it where there is none. */
      lineOf: (path: readonly PropertyKey[], ofKey?: boolean) => number
    }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

/** `scalars`: as YAML 1.2 core reads them, a date being a string, or all as text. `top`: what the document must be. */
type Options = Readonly<{ scalars?: 'core' | 'text'; top?: 'mapping' | 'any' }>

/**
 * The one door for YAML: one document, a mapping at the top, string keys that occur once, no anchors, aliases, merges or tags, nesting and
 * size with an end. A schema comes after it: see `readYaml`.
 *
 * Every problem comes with the line of the key or value that it is about. Never throws for what the text holds.
 */
export function openYaml(text: string, { file, firstLine = 1 }: YamlPlace, { scalars = 'core', top = 'mapping' }: Options = {}): OpenYaml {
  const lines = new LineCounter()
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1
  const problem = (offset: number, reason: string, what: string, fix: string): Problem => ({
    ...{ file, line: lineAt(offset), reason, what, fix, level: 'error' },
  })
  const refused = (problems: readonly Problem[]) =>
    ({ kind: 'refused', problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }) as const

  const unread = faultBeforeParsing(text)
  const line = unread === null ? 0 : text.slice(0, unread.offset).split('\n').length
  if (unread !== null) return refused([{ ...problem(0, unread.reason, unread.what, unread.fix), line: firstLine + line - 1 }])
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const faults = tokenFaults(tokens)
  if (faults.length > 0) return refused(faults.map(({ offset, reason, what, fix }) => problem(offset, reason, what, fix)))

  const schema = scalars === 'text' ? 'failsafe' : 'core'
  const [document, second] = [...new Composer({ keepSourceTokens: false, uniqueKeys: false, schema }).compose(tokens, true, text.length)]
  if (second)
    return refused([
      problem(second.range[0], 'multiple-documents', 'there is more than one YAML document', 'keep one; remove the line ---'),
    ])
  if (!document) return refused([problem(0, 'not-a-mapping', 'the document is empty', 'write keys and values')])
  const errors = document.errors.map((error) => problem(error.pos[0], ...wordsOf(error)))
  if (errors.length > 0) return refused(errors)
  const root = document.contents
  if (root === null) return refused([problem(0, 'not-a-mapping', 'the document is empty', 'write keys and values')])
  if (!isMap(root) && top === 'mapping')
    return refused([problem(0, 'not-a-mapping', 'the top level is not a mapping', 'write `key: value` lines')])
  const badKeys = keyFaults(document).map(({ offset, reason, what, fix }) => problem(offset, reason, what, fix))
  if (badKeys.length > 0) return refused(badKeys)
  const offsetOf = offsetsIn(root)
  return { kind: 'open', value: document.toJS({ maxAliasCount: 0 }), lineOf: (path, ofKey = false) => lineAt(offsetOf(path, ofKey)) }
}

function wordsOf({ message }: YAMLError): [reason: string, what: string, fix: string] {
  const what = (message.split(/\n| at line /)[0] ?? '').trim()
  return [
    'yaml-syntax',
    `the YAML cannot be read: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    'correct the syntax; quote values that contain `: ` or `#`',
  ]
}
