/** A row with the line on which it begins. */
type CsvRow = Readonly<{ line: number; cells: readonly string[] }>

/** The rows of a text, empty lines left out; `fault`: the line of a quotation that never ends, from which on nothing was read. */
type CsvReading = Readonly<{ rows: readonly CsvRow[]; fault: number | null }>

/**
 * Read CSV (RFC 4180). What parts cells is a comma, a semicolon or a tab: whichever the first line has most of. A cell that begins with a
 * quotation mark goes on to the next single one, over line ends.
 */
export function readCsv(written: string): CsvReading {
  const text = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const sign = signOf(text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n')))
  const rows: CsvRow[] = []
  let [at, line] = [0, 1]
  while (at < text.length) {
    const first = line
    const cells: string[] = []
    let isOver = false
    while (!isOver) {
      const cell = cellAt(text, at, sign)
      if (cell === null) return { rows, fault: line }
      cells.push(cell.text)
      line += cell.lines
      at = cell.end
      isOver = text[at] !== sign
      at += 1
    }
    line += 1
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: first, cells })
  }
  return { rows, fault: null }
}

const SIGNS = [',', ';', '\t'] as const

function signOf(line: string): string {
  const count = (sign: string) => line.split(sign).length
  return SIGNS.reduce<string>((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}

/** The cell that begins at a place: its text, where it ends, and how many line ends are in it. */
function cellAt(text: string, start: number, sign: string): Readonly<{ text: string; end: number; lines: number }> | null {
  if (text[start] !== '"') {
    const end = endFrom(text, start, sign)
    return { text: text.slice(start, end).trim(), end, lines: 0 }
  }
  let at = start + 1
  const parts: string[] = []
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return null
    parts.push(text.slice(at, close))
    at = close + 1
    if (text[at] !== '"') break
    parts.push('"')
    at += 1
  }
  const end = endFrom(text, at, sign)
  const cell = parts.join('') + text.slice(at, end).trim()
  return { text: cell.trim(), end, lines: cell.split('\n').length - 1 }
}

function endFrom(text: string, start: number, sign: string): number {
  let at = start
  while (at < text.length && text[at] !== sign && text[at] !== '\n') at += 1
  return at
}
