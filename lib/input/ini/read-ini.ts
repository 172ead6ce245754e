/** An option that a file sets. */
export type IniEntry = Readonly<{
  /** Null in a file without sections, and before the first section. */
  section: string | null
  name: string
  /** As it is written, lines of a continuation joined by `\n`. */
  value: string
  /** As oslo.config reads it: quotes around the first line are taken off. */
  read: string
  /** Offset of its first line in the text. */
  offset: number
  /** Counted from 1. */
  line: number
}>

/** A line at which oslo.config gives up the whole file. */
type IniFault = Readonly<{ offset: number; line: number; text: string; kind: 'no-sign' | 'no-name' | 'section' | 'continuation' }>

/** The head of a section. */
export type IniHead = Readonly<{ name: string; line: number }>

/** What an INI file holds, in its order. */
type Ini = Readonly<{ heads: readonly IniHead[]; entries: readonly IniEntry[]; faults: readonly IniFault[] }>

/**
 * Read an INI file as oslo.config does: the first of `=` and `:` parts name and value, a line that begins with a blank goes on with the
 * one above, but not over an empty line or a comment, and a key may come many times. A line that oslo.config refuses is a fault here, and
 * the rest is read.
 */
export function readIni(text: string): Ini {
  const [heads, entries, faults]: [IniHead[], IniEntry[], IniFault[]] = [[], [], []]
  let [section, offset, line]: [string | null, number, number] = [null, 0, 0]
  let open: Open | null = null
  const close = () => {
    if (open !== null) entries.push(entryOf(open))
    open = null
  }
  while (offset <= text.length) {
    const end = text.indexOf('\n', offset)
    const written = text.slice(offset, end < 0 ? text.length : end).trimEnd()
    line += 1
    const place = { offset, line }
    const fault = (kind: IniFault['kind']) => faults.push({ ...place, text: written, kind })
    if (written === '') close()
    else if (written.startsWith(' ') || written.startsWith('\t')) {
      if (open === null) fault('continuation')
      else open.more.push(written.trim())
    } else {
      close()
      const sign = written.search(/[=:]/)
      const name = written.slice(0, sign).trimEnd()
      if (written.startsWith('[')) {
        if (!written.endsWith(']') || written.length < 3) fault('section')
        else {
          section = written.slice(1, -1)
          heads.push({ name: section, line })
        }
      } else if (/^[#;]/.test(written)) {
        // a comment
      } else if (sign < 0) fault('no-sign')
      else if (name === '') fault('no-name')
      else open = { section, name, first: written.slice(sign + 1).trim(), more: [], ...place }
    }
    if (end < 0) break
    offset = end + 1
  }
  close()
  return { heads, entries, faults }
}

type Open = Pick<IniEntry, 'section' | 'name' | 'offset' | 'line'> & { first: string; more: string[] }

function entryOf({ section, name, first, more, offset, line }: Open): IniEntry {
  const bare = /^(["']).*\1$/s.test(first) || /^["']$/.test(first) ? first.slice(1, -1) : first
  return { section, name, value: [first, ...more].join('\n'), read: [bare, ...more].join('\n'), offset, line }
}
