import { parse, TomlDate, TomlError } from 'smol-toml'
import type { z } from 'zod'
import { checkDecoded } from '@/lib/input/json/decoded'
import type { Problem } from '@/lib/input/problems/problem'
import { tomlLines } from '@/lib/input/toml/toml-lines'
import { schemaFaults } from '@/lib/input/yaml/schema-problems'

/** A checked value with its lines, or every reason why there is none. */
type TomlReading<T> =
  | Readonly<{ kind: 'read'; value: T; lineOf: (path: readonly PropertyKey[]) => number; warnings: readonly Problem[] }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

const DEEPEST = 60
const MOST_LINES = 5000

/**
 * The one door for TOML 1.0: bounded nesting, keys that occur once, no character that an escape hides; then the schema. Dates are texts.
 *
 * @param text With `\n` at its line ends.
 * @param firstLine Number of its first line in the file.
 */
export function readToml<S extends z.ZodType>(schema: S, text: string, file: string, firstLine: number): TomlReading<z.output<S>> {
  const refused = (line: number, reason: string, what: string, fix: string): TomlReading<z.output<S>> => ({
    kind: 'refused',
    problems: [{ file, line, reason, what, fix, level: 'error' }],
  })
  if (text.split('\n').length > MOST_LINES)
    return refused(firstLine, 'file-too-large', `the TOML has more than ${MOST_LINES} lines`, 'shorten it')
  const lines = tomlLines(text)
  const lineOf = (path: readonly PropertyKey[]) => firstLine + lines(path)
  const parsed = parsedOrFault(text)
  if ('fault' in parsed) {
    const { line, what } = parsed.fault
    const [reason, fix] = /redefine|already defined|duplicate/i.test(what)
      ? ['duplicate-key', 'keep one of them']
      : /depth|deep/i.test(what)
        ? ['nesting-too-deep', 'make the structure flatter']
        : ['toml-syntax', 'write it as TOML 1.0 asks for']
    return refused(firstLine + line, reason ?? '', `the TOML cannot be read: ${what}`, fix ?? '')
  }
  const decoded = checkDecoded(parsed.value, file, lineOf)
  const result = schema.safeParse(decoded.value, { reportInput: true })
  if (result.success && decoded.errors.length === 0) return { kind: 'read', value: result.data, lineOf, warnings: decoded.warnings }
  const faults = result.success ? [] : schemaFaults(schema, result.error.issues)
  const ofSchema = faults.map(({ path, reason, what, fix }): Problem => ({ file, line: lineOf(path), reason, what, fix, level: 'error' }))
  return { kind: 'refused', problems: [...decoded.errors, ...ofSchema].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

type Parsed = Readonly<{ value: unknown }> | Readonly<{ fault: Readonly<{ line: number; what: string }> }>

function parsedOrFault(text: string): Parsed {
  try {
    return { value: plain(parse(text, { maxDepth: DEEPEST, unsafeKeyBehaviour: 'throw' })) }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [first = 'it is no TOML'] = error.message.replace(/^Invalid TOML document:\s*/i, '').split('\n')
    return { fault: { line: Math.max(0, error.line - 1), what: JSON.stringify(first.slice(0, 200)).slice(1, -1) } }
  }
}

/** Dates as they are written, and tables as plain objects. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.isDate() ? value.toISOString().slice(0, 10) : value.toISOString()
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}
