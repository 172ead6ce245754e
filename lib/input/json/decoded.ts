import type { Problem } from '@/lib/input/problems/problem'
import { forbiddenCharacters } from '@/lib/input/text/forbidden'
import { dropInvisible } from '@/lib/input/text/invisible'

/** A value whose strings hold nothing that cannot be seen; the errors and warnings that this gave. */
type Decoded = Readonly<{ value: unknown; errors: readonly Problem[]; warnings: readonly Problem[] }>

type LineOf = (path: readonly PropertyKey[]) => number

const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * Check what escapes in strings stand for, as the door for bytes checks the bytes: control and direction characters are errors,
 * invisible ones are dropped.
 */
export function checkDecoded(value: unknown, file: string, lineOf: LineOf): Decoded {
  const errors: Problem[] = []
  const warnings: Problem[] = []

  function clean(text: string, path: readonly PropertyKey[]): string {
    const lines = text.replace(/\r\n?/g, '\n').split('\n')
    const here = (problem: Problem): Problem => ({ ...problem, line: lineOf(path) })
    for (const problem of forbiddenCharacters(lines, file)) errors.push(here(problem))
    if (LONE_SURROGATE.test(text)) errors.push(halfCharacter(file, lineOf(path)))
    const seen = dropInvisible(lines, file)
    for (const warning of seen.warnings) warnings.push(here(warning))
    return seen.text
  }

  function walk(node: unknown, path: readonly PropertyKey[]): unknown {
    if (typeof node === 'string') return clean(node, path)
    if (Array.isArray(node)) return node.map((item, index) => walk(item, [...path, index]))
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(Object.entries(node).map(([key, item]) => [clean(key, [...path, key]), walk(item, [...path, key])] as const))
  }

  return { value: walk(value, []), errors, warnings }
}

const halfCharacter = (file: string, line: number): Problem => ({
  ...{ file, line, reason: 'encoding', what: 'an escape stands for half a character', fix: 'write both halves, or the character itself' },
  level: 'error',
})
