import { isScalar, parseDocument, Scalar, visit } from 'yaml'
import { z } from 'zod'
import type { Problem } from '@/lib/problems/problem'
import { checkDecoded } from '@/lib/sources/json/decoded'
import { readYaml } from '@/lib/sources/yaml'
import { schemaFaults } from '@/lib/sources/yaml/schema-problems'

/** A checked value with its lines, or every reason why there is none. */
export type TextYaml<T> =
  | Readonly<{ kind: 'read'; value: T; lineOf: (path: readonly PropertyKey[]) => number; warnings: readonly Problem[] }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

/** What a line feed means in a value that YAML has folded: one, or the empty line that the author wrote. */
export type FoldedBreaks = 'as-read' | 'paragraphs'

/**
 * Read YAML through the strict door, with every scalar as the text that is written: `2014.10` keeps its zero, `4.0` its point.
 *
 * @param breaks `paragraphs` doubles the line feeds of folded values, so that they read like those of literal ones.
 */
export function readTextYaml<S extends z.ZodType>(schema: S, text: string, file: string, breaks: FoldedBreaks): TextYaml<z.output<S>> {
  const door = readYaml(z.looseObject({}), text, { file })
  if (door.kind === 'refused') return { kind: 'refused', problems: door.problems.map((problem) => nameKey(problem, text)) }
  const { lineOf } = door
  const document = parseDocument(text, { schema: 'failsafe' })
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
    node.value = node.value.trim().replaceAll('\n', '\n\n')
}

/** A key that occurs twice is named: its line has it. */
function nameKey(problem: Problem, text: string): Problem {
  if (problem.reason !== 'duplicate-key' || problem.line === null) return problem
  const key = /^[\s-]*("[^"]{1,100}"|'[^']{1,100}'|[^\s:][^:]{0,100}):/.exec(text.split('\n', problem.line).at(-1) ?? '')?.[1]
  return key === undefined ? problem : { ...problem, what: `the key ${key} occurs twice in one mapping` }
}
