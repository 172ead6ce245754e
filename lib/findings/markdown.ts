import { detailLines } from '@/lib/findings/detail-lines'
import { type Finding, placeOf } from '@/lib/findings/finding'
import type { Report } from '@/lib/findings/report'
import { printable } from '@/lib/input/problems/printable'

/** Findings as a table of Markdown, for a summary of a job or an issue. */
export function toMarkdown({ command, findings, notes, sum }: Report): string {
  const head = ['| Answer | Severity | What | Rule | Where | What to know |', '| --- | --- | --- | --- | --- | --- |']
  const rows = findings.map(rowOf)
  const told = notes.map(({ file, line, what, fix }) => `- ${text(`${file}${line === null ? '' : `:${line}`}: ${what}; ${fix}`)}`)
  return [
    `# bulkhead ${command}`,
    '',
    ...(rows.length === 0 ? [] : [...head, ...rows, '']),
    text(sum),
    ...(told.length === 0 ? [] : ['', ...told]),
    '',
  ].join('\n')
}

function rowOf(finding: Finding): string {
  const { rule, title, help, answer, rating, subject, place, message, details, suppressed, isNew } = finding
  const state = suppressed !== null ? ` (suppressed: ${suppressed.reason})` : isNew === false ? ' (in the baseline)' : ''
  const where = `${placeOf(finding)}${place?.line == null ? '' : `:${place.line}`}`
  const more = [message, ...details.flatMap(detailLines)].map(text).join('<br>')
  const cells = [
    text(`${answer}${state}`),
    text(rating ?? 'not rated'),
    text(subject.name),
    `[${text(rule)}](<${help}>): ${text(title)}`,
    text(where),
    more,
  ]
  return `| ${cells.join(' | ')} |`
}

/** Text in a cell: nothing in it is markup or another cell; an address stays one that can be followed. */
const text = (written: string) => printable(written).replace(/[\\`*_{}[\]()#+!|<>&~$@]/g, '\\$&')
