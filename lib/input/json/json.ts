import type { z } from 'zod'
import { checkDecoded } from '@/lib/input/json/decoded'
import { type JsonPlace, parseJson } from '@/lib/input/json/parse-json'
import type { Problem } from '@/lib/input/problems/problem'
import { schemaFaults } from '@/lib/input/yaml/schema-problems'

/** A checked value with its lines, or every reason why there is none. */
type JsonReading<T> =
  | Readonly<{
      kind: 'read'
      value: T
      /** Line of the value at a path; of the nearest thing around it where there is none. */
      lineOf: (path: readonly PropertyKey[]) => number
      warnings: readonly Problem[]
    }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

/**
 * The one door for JSON: an object at the top, keys that occur once, bounded nesting, no character that an escape hides; then the schema.
 *
 * Every problem comes with the line of the key or value that it is about. Never throws for what the text holds.
 */
export function readJson<S extends z.ZodType>(schema: S, text: string, file: string): JsonReading<z.output<S>> {
  const parsed = parseJson(text)
  if (parsed.kind === 'faults') return refused(parsed.faults.map((fault) => ({ file, ...fault, level: 'error' })))
  const { value, place } = parsed
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused([notAnObject(file, place.line)])

  const lineOf = (path: readonly PropertyKey[]) => lineAt(place, path)
  const decoded = checkDecoded(value, file, lineOf)
  const result = schema.safeParse(decoded.value, { reportInput: true })
  if (result.success && decoded.errors.length === 0) return { kind: 'read', value: result.data, lineOf, warnings: decoded.warnings }
  const faults = result.success ? [] : schemaFaults(schema, result.error.issues)
  const ofSchema = faults.map(({ path, reason, what, fix }): Problem => ({ file, line: lineOf(path), reason, what, fix, level: 'error' }))
  return refused([...decoded.errors, ...ofSchema])
}

const refused = (problems: readonly Problem[]) =>
  ({ kind: 'refused', problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }) as const

const notAnObject = (file: string, line: number): Problem => ({
  ...{ file, line, reason: 'not-a-mapping', what: 'the top level is not an object', fix: 'write { … }' },
  level: 'error',
})

function lineAt(place: JsonPlace, [key, ...rest]: readonly PropertyKey[]): number {
  const part = key === undefined ? undefined : place.parts.get(key)
  return part === undefined ? place.line : lineAt(part, rest)
}
