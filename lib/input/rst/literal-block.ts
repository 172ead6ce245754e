import type { Code } from 'mdast'
import { indentOf, isBlank } from '@/lib/input/rst/rst-line'
import { codeBlock } from '@/lib/markdown/code-block'

const CODE_DIRECTIVE = /^\.\. (?:code-block|code|sourcecode)::(?: +([\w+-]{1,20}))?$/

/** What opens code by a name of its own: the language, and the words that say so. */
export type Directive = Readonly<{ lang: string | null; words: string }>

/** The directive that a line is, if it is one that opens code. */
export function directiveIn(line: string): Directive | null {
  const match = CODE_DIRECTIVE.exec(line.trim())
  return match === null ? null : { lang: match[1] ?? null, words: match[0] }
}

/** The indented lines that begin at or below a line, without their common indentation; null where none follow. */
export function literalBlock(lines: readonly string[], from: number, directive: Directive | null): { node: Code; next: number } | null {
  let start = from
  while (start < lines.length && isBlank(lines[start])) start += 1
  let end = start
  while (end < lines.length && (isBlank(lines[end]) || indentOf(lines[end] ?? '') > 0)) end += 1
  const code = lines.slice(start, end)
  while (code.length > 0 && isBlank(code.at(-1))) code.pop()
  if (code.length === 0) return null
  const indent = code.reduce((least, line) => (isBlank(line) ? least : Math.min(least, indentOf(line))), 40)
  const value = code.map((line) => line.slice(indent)).join('\n')
  return { node: codeBlock(value, { lang: directive?.lang ?? null, caption: directive?.words ?? null }), next: end }
}
