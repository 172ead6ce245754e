import { isScalar, parseDocument, Scalar, visit } from 'yaml'
import { z } from 'zod'
import { checkDecoded } from '@/lib/input/json/decoded'
import type { Problem } from '@/lib/input/problems/problem'
import { withoutEnd } from '@/lib/input/text/without-end'
import { readYaml } from '@/lib/input/yaml/read-yaml'
import { schemaFaults } from '@/lib/input/yaml/schema-problems'

/** A checked value with its lines, or every reason why there is none. */
type TextYaml<T> =
  | Readonly<{ kind: 'read'; value: T; lineOf: (path: readonly PropertyKey[]) => number; warnings: readonly Problem[] }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

/** More than any record has, and few enough for a reader that compares the keys of a mapping one by one. */
const MOST_MARKS = 10_000

/** What a line feed means in a value that YAML has folded: one, or the empty line that the author wrote. */
type FoldedBreaks = 'as-read' | 'paragraphs'

/**
 * Read YAML through the strict door, with every scalar as the text that is written: `2014.10` keeps its zero, `4.0` its point.
 *
 * @param breaks `paragraphs` doubles the line feeds of folded values, so that they read like those of literal ones.
 */
export function readTextYaml<S extends z.ZodType>(schema: S, text: string, file: string, breaks: FoldedBreaks): TextYaml<z.output<S>> {
  if (marksIn(text) > MOST_MARKS) return { kind: 'refused', problems: [tooMuch(file)] }
  const door = readYaml(z.looseObject({}), text, { file })
  if (door.kind === 'refused') return door
  const { lineOf } = door
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false }) // the door has looked for twins
  if (breaks === 'paragraphs') visit(document, { Scalar: (_, node) => doubleBreaks(node) })
  const decoded = checkDecoded(document.toJS({ maxAliasCount: 0 }), file, lineOf)
  const result = schema.safeParse(decoded.value, { reportInput: true })
  if (result.success && decoded.errors.length === 0) return { kind: 'read', value: result.data, lineOf, warnings: decoded.warnings }
  const faults = result.success ? [] : schemaFaults(schema, result.error.issues)
  const ofSchema = faults.map(({ path, reason, what, fix }): Problem => ({ file, line: lineOf(path), reason, what, fix, level: 'error' }))
  return { kind: 'refused', problems: [...decoded.errors, ...ofSchema].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

function doubleBreaks(node: Scalar) {
  if (isScalar(node) && typeof node.value === 'string' && node.type !== Scalar.BLOCK_LITERAL)
    node.value = bare(node.value).replaceAll('\n', '\n\n')
}

/** Without blanks and line feeds at its ends; any other white space there is the document's, and is judged by the door. */
function bare(text: string): string {
  const end = withoutEnd(text, ' \n')
  let start = 0
  while (end[start] === ' ' || end[start] === '\n') start += 1
  return end.slice(start)
}

/** Lines and commas: each can part two values. */
function marksIn(text: string): number {
  let count = 0
  for (const char of text) if (char === '\n' || char === ',') count += 1
  return count
}

const tooMuch = (file: string): Problem => ({
  ...{ file, line: null, reason: 'file-too-large', what: `the file has more than ${MOST_MARKS} lines and commas`, fix: 'shorten it' },
  level: 'error',
})
