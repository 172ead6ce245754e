import type { CheckResult } from '@/lib/check/result/result'
import { printable } from '@/lib/input/problems/printable'

/** What no command has decided on, as a page shows it. */
const UNMARKED = { suppressed: null, isNew: null }

/** A result as the contract of `check --format json` has it; names of files are shown as they can be printed. */
export function checkJson(result: CheckResult): object {
  const shown = JSON.parse(
    JSON.stringify({ ...result, findings: result.findings.map((each) => ({ ...each, ...UNMARKED, ...each })) }),
    (_, value) => (typeof value === 'string' && !value.includes('\n') ? printable(value) : value),
  ) as object // as: it was an object
  return { schema: '/api/v1/schemas/check-1.json', tool: { name: 'bulkhead', command: 'check', format: 1 }, ...shown }
}
