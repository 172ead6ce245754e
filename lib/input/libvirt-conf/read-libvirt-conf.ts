/** A value of libvirt's configuration files. */
export type LibvirtValue =
  | Readonly<{ kind: 'number'; value: number }>
  | Readonly<{ kind: 'string'; value: string }>
  | Readonly<{ kind: 'list'; values: readonly LibvirtValue[] }>

/** An assignment, with the line of its name, counted from 1. */
export type LibvirtEntry = Readonly<{ name: string; value: LibvirtValue; line: number; column: number }>

/** What keeps libvirt from reading the file at all. */
type LibvirtFault = Readonly<{ line: number; what: string }>

const MOST_NESTED = 20

/**
 * Read qemu.conf, libvirtd.conf and their kin as libvirt's own parser does: `name = value`, where a value is a number, a string in one,
 * two or three quotes, without escapes, or a list. The daemon stops at the first fault; so does this, with what it had read.
 */
export function readLibvirtConf(text: string): Readonly<{ entries: readonly LibvirtEntry[]; fault: LibvirtFault | null }> {
  const entries: LibvirtEntry[] = []
  const cursor = new Cursor(text)
  try {
    while (!cursor.isAtEnd) {
      cursor.skip(/[ \t\n\r]*/y)
      if (cursor.isAtEnd) break
      if (cursor.take(/#[^\n]*/y) === null) entries.push(statement(cursor))
      cursor.skip(/[ \t]*/y)
      if (!cursor.isAtEnd && cursor.take(/[;\n\r]/y) === null) cursor.fail('a line ends, or ; stands, behind a value')
    }
    return { entries, fault: null }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { entries, fault: { line: error.line, what: error.message } }
  }
}

function statement(cursor: Cursor): LibvirtEntry {
  const { line, column } = cursor.place()
  const name = cursor.take(/[A-Za-z][A-Za-z0-9_]*/y)
  if (name === null) cursor.fail('a name is expected')
  cursor.skip(/[ \t]*/y)
  if (cursor.take(/=/y) === null) cursor.fail('= is expected behind a name')
  const value = valueAt(cursor, 0)
  cursor.skip(/[ \t]*(?:#[^\n]*)?/y)
  return { name, value, line, column }
}

function valueAt(cursor: Cursor, depth: number): LibvirtValue {
  cursor.skip(/[ \t]*/y)
  if (depth > MOST_NESTED) cursor.fail('lists are nested too deep')
  const long = cursor.match(/"""([\s\S]*?)"""/y)
  const quoted = long ?? cursor.match(/"([^"\n]*)"/y) ?? cursor.match(/'([^'\n]*)'/y)
  if (quoted !== null) return { kind: 'string', value: quoted[1] ?? '' }
  const number = cursor.take(/[-+]?\d+/y)
  if (number !== null) return { kind: 'number', value: Number(number) }
  if (cursor.take(/\[/y) === null) cursor.fail('a number, a text in quotes or a list in square brackets is expected')
  const values: LibvirtValue[] = []
  for (;;) {
    cursor.skip(/[ \t\n\r]*/y)
    if (cursor.take(/\]/y) !== null) return { kind: 'list', values }
    if (cursor.isAtEnd) cursor.fail('the list is not closed by ]')
    if (values.length > 0 && cursor.take(/,/y) === null) cursor.fail(', is expected between the items of a list')
    cursor.skip(/[ \t\n\r]*/y)
    if (cursor.take(/\]/y) !== null) return { kind: 'list', values }
    values.push(valueAt(cursor, depth + 1))
  }
}

class Fault extends Error {
  constructor(
    readonly line: number,
    what: string,
  ) {
    super(what)
  }
}

/** A place in a text that only moves on. */
class Cursor {
  private at = 0
  private line = 1
  private lineStart = 0
  private counted = 0

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  /** @param pattern Sticky, so that nothing is searched for. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found !== null) this.at += found[0].length
    return found
  }

  take(pattern: RegExp): string | null {
    return this.match(pattern)?.[0] ?? null
  }

  skip(pattern: RegExp): void {
    this.match(pattern)
  }

  place(): Readonly<{ line: number; column: number }> {
    for (let next = this.text.indexOf('\n', this.counted); next >= 0 && next < this.at; next = this.text.indexOf('\n', next + 1)) {
      this.line += 1
      this.lineStart = next + 1
    }
    this.counted = Math.max(this.lineStart, this.counted)
    return { line: this.line, column: this.at - this.lineStart + 1 }
  }

  fail(what: string): never {
    throw new Fault(this.place().line, what)
  }
}
