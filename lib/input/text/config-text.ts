import type { Problem } from '@/lib/input/problems/problem'

/** Real files have 290 kB; those of libvirt may have 10 MB. What is larger is refused unread. */
export const MOST_CONFIG_BYTES = 10 * 1024 * 1024
const LONGEST_LINE = 1_000_000

/** The text of a configuration file with `\n` at its line ends, or why it cannot be read. */
type ConfigText = Readonly<{ kind: 'text'; text: string; lines: number }> | Readonly<{ kind: 'refused'; problem: Problem }>

/**
 * The door for configuration files of anybody's making. Escape characters of terminals are let in, for real files hold them in formats of
 * log lines; whatever is shown of a file goes through `printable`. A byte order mark at the start is dropped.
 */
export function configText(bytes: Uint8Array, file: string): ConfigText {
  const refused = (line: number | null, reason: string, what: string, fix: string): ConfigText => ({
    kind: 'refused',
    problem: { file, line, reason, what, fix, level: 'error' },
  })
  if (bytes.length > MOST_CONFIG_BYTES)
    return refused(
      null,
      'file-too-large',
      `the file has ${bytes.length} bytes; the limit is ${MOST_CONFIG_BYTES}`,
      'leave the comments out',
    )
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refused(1, 'encoding', 'the file is UTF-16', 'save it as UTF-8; no service reads it as it is')
  let raw: string
  try {
    raw = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refused(null, 'encoding', 'the bytes are not valid UTF-8', 'save the file as UTF-8')
  }
  const nul = raw.indexOf('\0')
  if (nul >= 0) return refused(lineAt(raw, nul), 'control-char', 'U+0000 is a control character', 'remove it')
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  const long = longLine(text)
  if (long !== null) return refused(long, 'line-too-long', `the line has more than ${LONGEST_LINE} characters`, 'break the line')
  return { kind: 'text', text, lines: lineAt(text, text.length) - (text.endsWith('\n') ? 1 : 0) }
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

function longLine(text: string): number | null {
  let [line, start] = [1, 0]
  while (start <= text.length) {
    const end = text.indexOf('\n', start)
    if ((end < 0 ? text.length : end) - start > LONGEST_LINE) return line
    if (end < 0) return null
    line += 1
    start = end + 1
  }
  return null
}
