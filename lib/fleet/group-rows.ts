import { readCsv } from '@/lib/input/csv/read-csv'
import { isFields } from '@/lib/input/json/fields'
import { parseJson } from '@/lib/input/json/parse-json'
import type { Problem } from '@/lib/input/problems/problem'

/** What is written of a group: for each column its words. */
export type GroupFields = Readonly<Record<string, readonly string[]>>
export type GroupRow = Readonly<{
  line: number | null
  /** Its number, from 1. */
  at: number
  fields: GroupFields
}>

type Rows = Readonly<{ rows: readonly GroupRow[]; problems: readonly Problem[] }>

const MOST_GROUPS = 20_000
const LONGEST_CELL = 20_000

/** The groups of a text: JSON where it begins as JSON does, CSV else. */
export function rowsOf(text: string, file: string): Rows {
  const rows = /^\ufeff?\s*[[{]/.test(text) ? jsonRows(text.replace(/^\ufeff/, ''), file) : csvRows(text, file)
  if (rows.rows.length === 0 && rows.problems.length === 0)
    return refused(file, 1, 'no-groups', 'there is no group', 'write one in each row')
  if (rows.rows.length <= MOST_GROUPS) return rows
  return refused(file, null, 'file-too-large', `there are ${rows.rows.length} groups; the limit is ${MOST_GROUPS}`, 'split the file')
}

function csvRows(text: string, file: string): Rows {
  const { rows, fault } = readCsv(text)
  const [head, ...body] = rows
  if (head === undefined) return refused(file, 1, 'no-groups', 'the file is empty', 'write a line of columns, then a line for each group')
  const names = head.cells.map((name) => name.toLowerCase())
  if (!names.includes('name'))
    return refused(file, head.line, 'no-columns', 'no column is called name', 'write the names of columns into the first line')
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) < at)
  if (twice !== undefined)
    return refused(file, head.line, 'double-column', `there are two columns ${JSON.stringify(twice)}`, 'take one of them out')
  const long = body.filter(({ cells }) => cells.length > names.length && cells.slice(names.length).some((cell) => cell !== ''))
  const open =
    fault === null
      ? []
      : [
          problem(
            file,
            fault,
            'csv-quotation',
            'a quotation mark is never closed: nothing from here on was read',
            'close it, or write "" for a mark in a cell',
          ),
        ]
  const ofRows = long.map(({ line, cells }) =>
    problem(
      file,
      line,
      'too-many-cells',
      `the row has ${cells.length} cells, the first line ${names.length}`,
      'quote cells that hold a comma',
    ),
  )
  const fields = (cells: readonly string[]): GroupFields =>
    Object.fromEntries(
      names.flatMap((name, at) => (name === '' || (cells[at] ?? '') === '' ? [] : [[name, wordsOf(name, cells[at] ?? '')]])),
    )
  return {
    rows: body.flatMap((row, at) => (long.includes(row) ? [] : [{ line: row.line, at: at + 1, fields: fields(row.cells) }])),
    problems: [...open, ...ofRows],
  }
}

/** Several words of a cell stand between commas, semicolons or bars; packages also between blanks. A name is one word. */
function wordsOf(name: string, cell: string): readonly string[] {
  const text = cell.slice(0, LONGEST_CELL)
  if (name === 'name') return [text]
  return text.split(name === 'packages' ? /[\s,;|]+/ : /\s*[,;|]\s*/).filter((word) => word !== '')
}

function jsonRows(text: string, file: string): Rows {
  const parsed = parseJson(text)
  if (parsed.kind === 'faults') return { rows: [], problems: parsed.faults.map((fault): Problem => ({ file, ...fault, level: 'error' })) }
  const { value: json, place: whole } = parsed
  const isWrapped = isFields(json) && Array.isArray(json.groups)
  const list = isWrapped ? json.groups : json
  const place = isWrapped ? whole.parts.get('groups') : whole
  if (!Array.isArray(list))
    return refused(file, null, 'no-groups', 'it is neither a list nor an object with groups', 'write [{ "name": "…" }]')
  const read = list.map((entry: unknown, index): GroupRow | Problem => {
    const [at, line] = [index + 1, place?.parts.get(index)?.line ?? null]
    if (!isFields(entry))
      return problem(file, line, 'not-a-group', `group ${at} is not an object`, 'write { "name": "…", "tenancy": "public" }')
    const fields = Object.entries(entry).map(([name, value]) => [name, jsonWords(name, value)] as const)
    const wrong = fields.find(([, words]) => words === null)?.[0]
    if (wrong !== undefined)
      return problem(
        file,
        line,
        'not-a-word',
        `group ${at}: ${JSON.stringify(wrong)} is neither a word nor a list of words`,
        'write "public" or ["partners", "public"]',
      )
    return { line, at, fields: Object.fromEntries(fields.flatMap(([name, words]) => (words === null ? [] : [[name, words]]))) }
  })
  return {
    rows: read.flatMap((each) => ('fields' in each ? [each] : [])),
    problems: read.flatMap((each) => ('reason' in each ? [each] : [])),
  }
}

function jsonWords(name: string, value: unknown): readonly string[] | null {
  if (value === null || value === '') return []
  if (typeof value === 'string') return name === 'packages' ? wordsOf(name, value) : [value.slice(0, LONGEST_CELL)]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  return Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : null
}

function problem(file: string, line: number | null, reason: string, what: string, fix: string): Problem {
  return { file, line, reason, what, fix, level: 'error' }
}

const refused = (...told: Parameters<typeof problem>): Rows => ({ rows: [], problems: [problem(...told)] })
