import { ok } from 'node:assert/strict'
import type { Document } from '@/lib/formats/format'
import { FORMATS, formatOf } from '@/lib/formats/formats'
import { VALID } from '@/lib/formats/ossa/fixture'
import { noteText } from '@/lib/formats/ossn/note-fixture'
import { readDocument } from '@/lib/library/documents/read-document'
import type { Row } from './row'

const MOST_BYTES = 456_000
/** Our own limit for a document, in milliseconds of processor time; two tries, for the first one is not compiled yet. */
const MOST_MS = 1000
const UNITS = ['[^a]', '[a](b) ', '![', '*a ', '_a_ ', '`', '<a ', '\\', '&a;', 'a@b.c ', 'http://a.b ', '~a~', '| a ', '**', ']('] as const
const LINES = ['- a', '> a', '# a', 'a', '1. a', '    a', '```', '===', '| a |', '- - a', '[a]: b', ':: ', '.. a::'] as const

const fill = (line: string) => line.repeat(Math.floor(MOST_BYTES / line.length))
const packed = (unit: string) => fill(`${unit.repeat(Math.floor(19_000 / unit.length))}\n`)

/** As much of a text as a format takes, in lines and bytes; an indent makes each line longer. */
function fitting(text: string, mostLines: number, indent: string): string {
  let room = 500_000
  const lines = text.split('\n').slice(0, mostLines)
  const end = lines.findIndex((line) => {
    room -= line.length + indent.length + 1
    return room < 0
  })
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .map((line) => indent + line)
    .join('\n')
}

/** Every text as the summary and as the references of a note, as the details of records, and as one of our own. */
function documentsOf(text: string): [string, string, string][] {
  const [body, block] = [fitting(text, 29_000, ''), fitting(text, 9_900, '  ')]
  return [
    ['ossn', 'OSSN-0001', noteText({ summary: `### Summary ###\n${body}` })],
    ['ossn', 'OSSN-0001', noteText({ references: `### Contacts / References ###\n${body}` })],
    ['osv', 'A-1.yaml', `id: A-1\nmodified: 2026-01-01T00:00:00Z\nsummary: s\ndetails: |\n  a\n${block}\n`],
    ['ossa', 'OSSA-2026-901.yaml', VALID.replace(/^description: '[^']*'/m, `description: |\n  a\n${block}\n`)],
    ['markdown', 'BH-2026-901.md', `---\nid: BH-2026-901\n---\n\n## Summary\n\n${body}\n`],
  ]
}

export const row: Row = {
  id: 'slow-documents',
  must: 'no document takes more than a second of a processor: one that would is refused or shown as written',
  isShort: true,
  isAlone: true,
  atMostS: 600,
  async run({ isShort }) {
    const texts = [...UNITS.map(packed), ...LINES.map((line) => fill(`${line}\n`)), ...UNITS.map((unit) => fill(`${unit.repeat(4)}\n\n`))]
    const wanted = isShort ? [packed('[^a]'), packed('a@b.c '), fill('- a\n')] : texts
    const slow: string[] = []
    for (const text of wanted)
      for (const [format, file, whole] of documentsOf(text)) {
        const first = timeOf(format, file, whole)
        const ms = first <= MOST_MS ? first : timeOf(format, file, whole)
        if (ms > MOST_MS) slow.push(`${format} of ${JSON.stringify(text.slice(0, 12))}: ${Math.round(ms)} ms`)
      }
    ok(slow.length === 0, slow.join('; '))
  },
}

function timeOf(format: string, file: string, text: string): number {
  const source = { id: 'a', license: 'CC0-1.0', revision: null }
  const document: Document = { bytes: Buffer.from(text), file, source, history: null, sha256: '0'.repeat(64), today: '2026-11-27' }
  const before = process.cpuUsage()
  readDocument(document, formatOf(format, FORMATS), () => {})
  return process.cpuUsage(before).user / 1000
}
