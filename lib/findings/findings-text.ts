import { detailLines } from '@/lib/findings/detail-lines'
import type { Finding } from '@/lib/findings/finding'
import type { Report } from '@/lib/findings/report'
import { printable } from '@/lib/input/problems/printable'

/** Findings for a person, in the order given; colours only where a terminal shows them. */
export function findingsText(findings: readonly Finding[], isColoured: boolean): string {
  return findings.map((finding) => entryText(finding, isColoured)).join('\n\n')
}

/** A whole report; what is about suppressions goes elsewhere. */
export const reportText = ({ findings, sum }: Pick<Report, 'findings' | 'sum'>, isColoured: boolean): string =>
  `${[...(findings.length === 0 ? [] : [findingsText(findings, isColoured)]), printable(sum)].join('\n\n')}\n`

function entryText(finding: Finding, isColoured: boolean): string {
  const { answer, subject, rule, rating, title, place, message, details, suppressed, isNew } = finding
  const head = `${answer}: ${subject.name}, ${rule}${rating === null ? '' : `, ${rating}`}`
  const lines = [
    ...(suppressed === null ? [] : [`Suppressed${suppressed.until === null ? '' : ` until ${suppressed.until}`}: ${suppressed.reason}`]),
    ...(isNew === false ? ['In the baseline'] : []),
    ...(place === null ? [] : [`at ${place.file}${place.line === null ? '' : `:${place.line}`}`]),
    message,
    ...details.flatMap(detailLines),
  ]
  const shown = isColoured ? `${codeOf(finding)}${printable(head)}\u001b[0m` : printable(head)
  return [`${shown}: ${printable(title)}`, ...lines.map((line) => `  ${printable(line)}`)].join('\n')
}

/** Bold red, bold yellow, yellow for what fails, by its severity; plain for what is open, grey for what does not count. */
function codeOf({ kind, severity, suppressed, isNew }: Finding): string {
  if (suppressed !== null || isNew === false) return '\u001b[2m'
  if (kind === 'open') return '\u001b[1m'
  return { critical: '\u001b[1;31m', serious: '\u001b[1;33m', advisory: '\u001b[33m' }[severity]
}
