import { Composer, type Document, isMap, isScalar, LineCounter, type Pair, Parser, visit, type YAMLError, type YAMLMap } from 'yaml'
import type { z } from 'zod'
import type { Problem } from '@/lib/input/problems/problem'
import { schemaFaults } from '@/lib/input/yaml/schema-problems'
import { faultBeforeParsing, tokenFaults } from '@/lib/input/yaml/yaml-tokens'

/** Where a text stands: its file, and the line of that file at which it begins (1 unless it is a part). */
export type YamlPlace = Readonly<{ file: string; firstLine?: number }>

/** A checked value with its places, or every reason why there is none. */
export type YamlReading<T> =
  | Readonly<{
      kind: 'read'
      value: T
      /** Line of the value at a path; of the nearest thing around it where there is none. */
      lineOf: (path: readonly PropertyKey[]) => number
    }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

/**
 * The one door for YAML: one document, a mapping at the top, string keys that occur once, no anchors, aliases, merges or tags,
 * YAML 1.2 core values (a date stays a string); then the schema.
 *
 * Every problem comes with the line of the key or value that it is about. Never throws for what the text holds.
 */
export function readYaml<S extends z.ZodType>(schema: S, text: string, { file, firstLine = 1 }: YamlPlace): YamlReading<z.output<S>> {
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

  const [document, second] = [...new Composer({ keepSourceTokens: false, uniqueKeys: false }).compose(tokens, true, text.length)]
  if (second)
    return refused([
      problem(second.range[0], 'multiple-documents', 'there is more than one YAML document', 'keep one; remove the line ---'),
    ])
  if (!document) return refused([problem(0, 'not-a-mapping', 'the document is empty', 'write keys and values')])
  const errors = document.errors.map((error) => problem(error.pos[0], ...wordsOf(error)))
  if (errors.length > 0) return refused(errors)
  const root = document.contents
  if (root === null) return refused([problem(0, 'not-a-mapping', 'the document is empty', 'write keys and values')])
  if (!isMap(root)) return refused([problem(0, 'not-a-mapping', 'the top level is not a mapping', 'write `key: value` lines')])
  const badKeys = keyFaults(document).map(({ offset, reason, what, fix }) => problem(offset, reason, what, fix))
  if (badKeys.length > 0) return refused(badKeys)

  const pairs: PairsOf = new Map()
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(root, path, false, pairs))
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }), { reportInput: true })
  if (result.success) return { kind: 'read', value: result.data, lineOf }
  return refused(
    schemaFaults(schema, result.error.issues).map(({ path, ofKey, reason, what, fix }) =>
      problem(offsetOf(root, path, ofKey, pairs), reason, what, fix),
    ),
  )
}

function wordsOf({ message }: YAMLError): [reason: string, what: string, fix: string] {
  const what = (message.split(/\n| at line /)[0] ?? '').trim()
  return [
    'yaml-syntax',
    `the YAML cannot be read: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    'mend the syntax; quote values that hold `: ` or `#`',
  ]
}

type KeyFault = Readonly<{ offset: number; reason: string; what: string; fix: string }>

/** Keys that a mapping may not have; the parser would look for twins pair by pair. */
function keyFaults(document: Document): KeyFault[] {
  const faults: KeyFault[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const what = `the key ${String(key.source ?? key.value).slice(0, 100)} occurs twice in one mapping`
        if (seen.has(key.value)) faults.push({ offset: key.range?.[0] ?? 0, reason: 'duplicate-key', what, fix: 'keep one of them' })
        seen.add(key.value)
      }
    },
    Pair(_, { key }) {
      const offset = isScalar(key) ? (key.range?.[0] ?? 0) : ((key as { range?: [number] } | null)?.range?.[0] ?? 0)
      if (!isScalar(key) || typeof key.value !== 'string')
        faults.push({ offset, reason: 'schema', what: 'a key is not a string', fix: 'write the key as a word, in quotes if need be' })
      else if (key.value === '<<') faults.push({ offset, reason: 'yaml-alias', what: 'a merge is not allowed', fix: 'write the keys out' })
      else if (key.value === '__proto__')
        faults.push({ offset, reason: 'schema', what: 'the key "__proto__" is not allowed', fix: 'remove it' })
    },
  })
  return faults
}

/** The pairs of each mapping by their keys, made when one is first asked for. */
type PairsOf = Map<YAMLMap, ReadonlyMap<unknown, Pair>>

function pairAt(map: YAMLMap, key: PropertyKey, known: PairsOf): Pair | undefined {
  const pairs = known.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair, pair]))
  known.set(map, pairs)
  return pairs.get(key)
}

/** Offset of the value at a path (or of its key); where the path ends early, of the last thing that is there. */
function offsetOf(root: YAMLMap, path: readonly PropertyKey[], ofKey: boolean, pairs: PairsOf): number {
  let offset = root.range?.[0] ?? 0
  let node: unknown = root
  for (const [index, part] of path.entries()) {
    const pair = isMap(node) ? pairAt(node, part, pairs) : undefined
    const key = pair && isScalar(pair.key) ? pair.key : undefined
    if (key?.range) offset = key.range[0]
    if (ofKey && index === path.length - 1) return offset
    node = pair ? pair.value : (node as { items?: readonly unknown[] } | null)?.items?.[Number(part)]
    const range = (node as { range?: readonly number[] | null } | null | undefined)?.range
    if (node === undefined || node === null) return offset
    if (range?.[0] !== undefined && (pair === undefined || isScalar(node))) offset = range[0]
  }
  return offset
}
