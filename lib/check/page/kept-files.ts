import { sumInWords } from '@/lib/check/page/result-in-words'
import { asFindings } from '@/lib/check/result/as-findings'
import { checkJson } from '@/lib/check/result/check-json'
import type { CheckResult } from '@/lib/check/result/result'
import { toCsv } from '@/lib/findings/csv'
import { toMarkdown } from '@/lib/findings/markdown'
import type { Report } from '@/lib/findings/report'
import { toSarif } from '@/lib/findings/sarif'

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

/** The formats in which a page lets a result be kept; each has the findings of the command. */
export const KEPT_AS = [
  { words: 'JSON', name: 'check.json', type: 'application/json', make: (result: CheckResult) => json(checkJson(result)) },
  { words: 'SARIF', name: 'check.sarif', type: 'application/sarif+json', make: of((report) => json(toSarif(report))) },
  { words: 'Markdown', name: 'check.md', type: 'text/markdown', make: of(toMarkdown) },
  { words: 'CSV', name: 'check.csv', type: 'text/csv', make: of(toCsv) },
] as const

function of(write: (report: Report) => string) {
  return (result: CheckResult, absolute: (path: string) => string): string =>
    write({
      ...{ command: 'check', findings: asFindings(result, absolute), notes: [], sum: sumInWords(result) },
      when: { failOn: 'serious', failOnUnknown: false },
    })
}
