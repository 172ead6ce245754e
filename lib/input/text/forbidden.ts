import type { Problem } from '@/lib/input/problems/problem'
import { nameOf } from '@/lib/input/text/name-of'

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** One problem for each kind of forbidden character in each line; characters are named, never repeated. */
export function forbiddenCharacters(lines: readonly string[], file: string): Problem[] {
  return lines.flatMap((line, index) => [
    ...found(line, CONTROL).map((name) => problem(index, 'control-char', `${name} is a control character`)),
    ...found(line, BIDI).map((name) => problem(index, 'bidi-control', `${name} changes the direction of text`)),
  ])

  function problem(index: number, reason: string, what: string): Problem {
    return { file, line: index + 1, reason, what, fix: 'remove it, or write its name', level: 'error' }
  }
}

const found = (line: string, kind: RegExp) => [...new Set(line.match(kind))].map(nameOf)
