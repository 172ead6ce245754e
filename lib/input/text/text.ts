import type { Document } from '@/lib/formats/format'
import type { Problem } from '@/lib/input/problems/problem'
import { forbiddenCharacters } from '@/lib/input/text/forbidden'
import { dropInvisible } from '@/lib/input/text/invisible'

const MOST_BYTES = 512_000
/** What a reader of one syntax lets through; how deep and how many are its own limits. */
type Limits = Readonly<{ bytes: number; line: number; lines: number }>
/** What is larger is refused unread; up to here it is read, to say which of its lines is too long. */
export const MOST_BYTES_READ = 32 * MOST_BYTES
const PROSE: Limits = { bytes: MOST_BYTES, line: 20_000, lines: 30_000 }
/** JSON and YAML may stand in one line, and be long: what they cost is bounded by their depth and the number of their values. */
export const STRUCTURED: Limits = { bytes: MOST_BYTES_READ, line: MOST_BYTES_READ, lines: MOST_BYTES_READ }

/** The text of a document with `\n` at its line ends, or every reason why it cannot be read. */
type Text =
  | Readonly<{ kind: 'text'; text: string; warnings: readonly Problem[] }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

/**
 * The door for untrusted bytes: strict UTF-8, bounded in size, without characters that are not seen or that change what is seen.
 *
 * A byte order mark at the very start is dropped, and so are invisible characters, with a warning. Lines keep their numbers.
 */
export function readText({ bytes, file }: Pick<Document, 'bytes' | 'file'>, limits: Limits = PROSE): Text {
  const problems = tooLarge(bytes, file, limits)
  if (problems.length > 0) return { kind: 'refused', problems }
  const raw = decode(bytes)
  if (raw === null) return { kind: 'refused', problems: [notUtf8(bytes, file)] }
  const lines = raw.replace(/\r\n?/g, '\n').split('\n')
  const forbidden = forbiddenCharacters(lines, file)
  if (forbidden.length > 0) return { kind: 'refused', problems: forbidden }
  return { kind: 'text', ...dropInvisible(lines, file) }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null // the caller finds the line and says so
  }
}

function tooLarge(bytes: Uint8Array, file: string, limits: Limits): Problem[] {
  const problems: Problem[] = []
  const add = (line: number | null, reason: string, what: string, fix: string) =>
    problems.push({ file, line, reason, what, fix, level: 'error' })
  if (bytes.length > limits.bytes)
    add(null, 'file-too-large', `the file has ${bytes.length} bytes; the limit is ${limits.bytes}`, 'split it, or link to what is long')
  let line = 1
  let start = 0
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 10) continue
    if (at - start > limits.line)
      add(line, 'line-too-long', `the line has ${at - start} bytes; the limit is ${limits.line}`, 'break the line')
    line += 1
    start = at + 1
  }
  if (line - 1 > limits.lines)
    add(null, 'file-too-large', `the file has ${line - 1} lines; the limit is ${limits.lines}`, 'split it, or link to what is long')
  return problems
}

/** In UTF-8 a line feed is never a part of another character, so each line can be tried by itself. */
function notUtf8(bytes: Uint8Array, file: string): Problem {
  let line = 1
  let start = 0
  for (let at = bytes.indexOf(10); at >= 0 && decode(bytes.subarray(start, at)) !== null; at = bytes.indexOf(10, start)) {
    line += 1
    start = at + 1
  }
  return { file, line, reason: 'encoding', what: 'the bytes are not valid UTF-8', fix: 'save the file as UTF-8', level: 'error' }
}
