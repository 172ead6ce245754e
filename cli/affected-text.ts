import type { Answers } from '@/cli/affected-answers'
import type { Asking } from '@/cli/asking'
import type { ALL_FORMATS } from '@/cli/describe/commands'
import type { Found } from '@/lib/concern/found'
import { concernVex } from '@/lib/concern/open-vex'
import { toFindings } from '@/lib/concern/to-findings'
import { compareSeries } from '@/lib/concern/upgrade'
import { hashOf } from '@/lib/disk/cached-file'
import type { Finding } from '@/lib/findings/finding'
import { findingsText, reportText } from '@/lib/findings/findings-text'
import type { Report } from '@/lib/findings/report'
import { reportForm } from '@/lib/findings/report-forms'
import { printable } from '@/lib/input/problems/printable'
import { absolute } from '@/lib/site/site'

type Printed = Readonly<{ answers: Answers; report: Report; kind: Asking['kind']; day: string; releasesAsOf: string }>

/** The answers in one of the formats. */
export function affectedText(format: (typeof ALL_FORMATS)[number], printed: Printed, isColoured: boolean): string {
  const { answers, report, day } = printed
  if (format === 'openvex') return json(concernVex(answers.found, day, (text) => hashOf(text).slice(0, 32)))
  if (format === 'json') return jsonOf(printed)
  if (format !== 'text') return reportForm(format, report)
  return answers.before === null ? reportText(report, isColoured) : upgradeText(answers, printed, isColoured)
}

/** A batch is the array that its contract says; all else is one object. */
function jsonOf({ answers: { found, before }, report, kind, day, releasesAsOf }: Printed): string {
  const concerns = (list: readonly Found[]) => list.map(({ concern }) => concern)
  if (kind === 'batch') return `${JSON.stringify(concerns(found))}\n`
  const head = { schema: '/api/v1/schemas/affected-1.json', day, releasesAsOf }
  const { findings, notes } = report
  if (before === null) return json({ ...head, answers: concerns(found), findings, notes })
  const { mended, stays, fresh, open } = compareSeries(before, found)
  const parts = { mended: concerns(mended), stays: concerns(stays), new: concerns(fresh), open: concerns(open) }
  return json({ ...head, ...parts, findings, notes })
}

function upgradeText({ found, before }: Answers, { report }: Printed, isColoured: boolean): string {
  const { mended, stays, fresh, open } = compareSeries(before ?? [], found)
  const known = new Map(report.findings.map((finding) => [keyOf(finding), finding]))
  const shown = (list: readonly Found[]) => {
    const findings = toFindings(list, absolute).map((finding) => known.get(keyOf(finding)) ?? finding)
    return findings.length === 0 ? 'nothing' : findingsText(findings, isColoured)
  }
  const gone = mended.map(({ concern, title }) => printable(`${concern.advisory} ${concern.product}: ${title}`))
  const parts = [
    ['The upgrade mends', gone.length === 0 ? 'nothing' : gone.join('\n')],
    ['Stays', shown(stays)],
    ['New', shown(fresh)],
    ['Cannot be told', shown(open)],
  ]
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n\n${report.sum}\n`
}

const keyOf = ({ rule, fingerprint }: Finding) => `${rule}\0${fingerprint}`
const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
