import type { Construct } from '@/lib/input/rst/read-inline'

/** Stars around words and the marks of a sentence; `gethostbyname*()`, `(*)` and globs are none. */
const EMPHASIS = /(\*{1,2})(?=[\p{L}\p{N}("'])([\p{L}\p{N} ,'’.:;!?()"-]{1,200})(?<=\S)\1(?![\w*])/uy

/** `*emphasis*` and `**strong emphasis**`. */
export const emphasis: Construct = (text, at) => {
  if (text[at] !== '*' || /[\w*]/.test(text.charAt(at - 1))) return null
  EMPHASIS.lastIndex = at
  const match = EMPHASIS.exec(text)
  if (match === null) return null
  const [all, marks = '', value = ''] = match
  return { nodes: [{ type: marks === '*' ? 'emphasis' : 'strong', children: [{ type: 'text', value }] }], length: all.length }
}
