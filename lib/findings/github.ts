import { detailLines } from '@/lib/findings/detail-lines'
import type { Finding } from '@/lib/findings/finding'
import type { Report } from '@/lib/findings/report'
import { printable } from '@/lib/input/problems/printable'
import { messageOf } from '@/lib/input/problems/problem'

/** Findings as workflow commands of GitHub Actions; what does not count is a notice. */
export function toGithub({ command, findings, notes, sum }: Report): string {
  const lines = findings.map(commandOf)
  const warnings = notes.map(
    (note) => `::warning file=${property(note.file)},line=${note.line ?? 1},title=${note.reason}::${data(messageOf(note))}`,
  )
  return `${[...lines, ...warnings, `::notice title=bulkhead ${command}::${data(sum)}`].join('\n')}\n`
}

function commandOf({ rule, title, kind, severity, subject, place, message, details, help, suppressed, isNew }: Finding): string {
  const isNotice = kind === 'open' || suppressed !== null || isNew === false
  const level = isNotice ? 'notice' : severity === 'advisory' ? 'warning' : 'error'
  const mark = suppressed === null ? (isNew === false ? ' (in the baseline)' : '') : ' (suppressed)'
  const at = place === null ? '' : `file=${property(place.file)},${place.line === null ? '' : `line=${place.line},`}`
  const text = [title, `${subject.name}: ${message}`, ...details.flatMap(detailLines), help]
  return `::${level} ${at}title=${property(`${rule}${mark}`)}::${text.map(data).join('%0A')}`
}

/** A percent sign, and in properties what ends one, are escaped; line breaks are written out before. */
const data = (text: string) => printable(text).replaceAll('%', '%25')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
