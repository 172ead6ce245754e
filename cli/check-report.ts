import type { ALL_FORMATS } from '@/cli/describe/commands'
import { checkJson } from '@/lib/check/result/check-json'
import { checkText, sumOf } from '@/lib/check/result/check-text'
import type { MarkedResult } from '@/lib/check/result/marked'
import type { Report } from '@/lib/findings/report'
import { reportForm } from '@/lib/findings/report-forms'
import { absolute } from '@/lib/site/site'

/** OpenVEX asks for more than a result, and is made elsewhere. */
type Format = Exclude<(typeof ALL_FORMATS)[number], 'openvex'>

/** A result in one of the formats. */
export function checkReport(format: Format, result: MarkedResult, report: Omit<Report, 'command' | 'sum'>, isColoured: boolean): string {
  if (format === 'json') return `${JSON.stringify(checkJson(result), null, 1)}\n`
  if (format === 'text') return `${checkText(result, { absolute, isColoured })}\n`
  return reportForm(format, { command: 'check', sum: sumOf(result), ...report })
}
