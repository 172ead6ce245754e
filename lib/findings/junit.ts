import { detailLines } from '@/lib/findings/detail-lines'
import { isOpenFailure } from '@/lib/findings/exit-code'
import { type Finding, isCounted } from '@/lib/findings/finding'
import type { Report } from '@/lib/findings/report'
import { printable } from '@/lib/input/problems/printable'

/**
 * Findings as JUnit: what is wrong is a failure, whatever level makes the command fail; what must be decided is an error; what does not
 * count was skipped, with why.
 */
export function toJunit({ command, findings, when }: Report): string {
  const cases = findings.map((finding) => {
    const outcome = finding.kind === 'fail' && isCounted(finding) ? 'failure' : isOpenFailure(finding, when) ? 'error' : 'skipped'
    return { outcome, text: caseOf(command, finding, outcome) }
  })
  const count = (outcome: string) => cases.filter((each) => each.outcome === outcome).length
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="bulkhead" ${counts}>`,
    ` <testsuite name="bulkhead ${command}" ${counts}>`,
    ...cases.map(({ text }) => text),
    ' </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function caseOf(command: string, finding: Finding, outcome: string): string {
  const { rule, subject, place, answer, severity, title, message, details, help } = finding
  const file = place === null ? '' : ` file="${escaped(place.file)}"${place.line === null ? '' : ` line="${place.line}"`}`
  const why = outcome === 'skipped' ? `${skippedBecause(finding)}: ` : ''
  const text = [message, ...details.flatMap(detailLines), help].map(escaped).join('\n')
  const head = `<testcase classname="bulkhead.${command}" name="${escaped(`${rule} ${subject.name}`)}"${file}>`
  const said = `message="${escaped(`${why}${answer}: ${title}`)}"`
  const inside =
    outcome === 'skipped'
      ? `<skipped ${said}/>\n<system-out>${text}</system-out>`
      : `<${outcome} type="${severity}" ${said}>${text}</${outcome}>`
  return `  ${head}\n${inside}\n  </testcase>`
}

function skippedBecause({ suppressed, isNew }: Finding): string {
  if (suppressed !== null) return `Suppressed (${suppressed.reason})`
  return isNew === false ? 'In the baseline' : 'Not decided'
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => printable(text).replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char)
