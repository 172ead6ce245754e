import type { Finding as Checked, CheckResult } from '@/lib/check/result/result'
import { STATES, type State } from '@/lib/check/rules/states'
import type { Finding } from '@/lib/findings/finding'

type Marks = Pick<Finding, 'suppressed' | 'isNew'>

/** A result of which it is known what is suppressed and what a baseline has; its sum counts what is not suppressed. */
export type MarkedResult = Omit<CheckResult, 'findings'> & Readonly<{ findings: readonly (Checked & Marks)[] }>

/** Put what was decided of findings onto the result that they were made of. */
export function marked(result: CheckResult, decided: readonly Finding[]): MarkedResult {
  const marks = new Map(decided.map(({ fingerprint, suppressed, isNew }) => [fingerprint, { suppressed, isNew }]))
  const findings = result.findings.map((each) => ({ ...each, ...(marks.get(each.fingerprint) ?? { suppressed: null, isNew: null }) }))
  const count = (state: State) => findings.filter((each) => each.state === state && each.suppressed === null).length
  const summary = Object.fromEntries(STATES.map((state) => [state, count(state)])) as CheckResult['summary'] // as: every state is there
  return { ...result, findings, summary }
}
