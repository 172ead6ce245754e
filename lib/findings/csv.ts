import type { Finding } from '@/lib/findings/finding'
import { printable } from '@/lib/input/problems/printable'

const COLUMNS = ['rule', 'answer', 'severity', 'rating', 'subject', 'file', 'line', 'title', 'message'] as const

/** Findings as CSV (RFC 4180), the details of all in columns of their own; a fix has its lines. No cell is a formula for a spreadsheet. */
export function toCsv({ findings }: Readonly<{ findings: readonly Finding[] }>): string {
  const names = [...new Set(findings.flatMap(({ details }) => details.map(([name]) => name)))]
  const rows = findings.map(({ subject, place, details, suppressed, isNew, ...finding }) => {
    const named = new Map(details)
    const { rule, answer, severity, rating, title, message, help, fingerprint } = finding
    const first = [rule, answer, severity, rating ?? '', subject.name, place?.file ?? '', String(place?.line ?? ''), title, message]
    return [
      ...first,
      ...names.map((name) => named.get(name) ?? ''),
      help,
      fingerprint,
      suppressed?.reason ?? '',
      isNew === null ? '' : String(isNew),
    ]
  })
  const head = [...COLUMNS, ...names.map((name) => name.toLowerCase()), 'help', 'fingerprint', 'suppressed', 'new']
  return `${[head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** A text as a cell; none is a formula for a spreadsheet. */
export function csvCell(text: string): string {
  const shown = text.split('\n').map(printable).join('\n')
  const plain = /^[=+\-@]/.test(shown) ? `'${shown}` : shown
  return /[",\s]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
