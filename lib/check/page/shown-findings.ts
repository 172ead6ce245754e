import type { Finding } from '@/lib/check/result/result'
import { SEVERITIES, type Severity, STATES, type State } from '@/lib/check/rules/states'

/** Which findings a reader wants to see. */
export type Narrowing = Readonly<{ state: State | 'action' | 'all'; severity: Severity | 'all' }>

/** What needs somebody; what is in order is a press away. */
export const NOT_NARROWED: Narrowing = { state: 'action', severity: 'all' }

const NEEDS_ACTION: readonly State[] = ['fail', 'cannot-be-told']

/** The findings of a choice, in their order. */
export function narrowedTo(findings: readonly Finding[], { state, severity }: Narrowing): readonly Finding[] {
  const isShown = (own: State) => state === 'all' || (state === 'action' ? NEEDS_ACTION.includes(own) : own === state)
  return findings.filter((each) => isShown(each.state) && (severity === 'all' || each.severity === severity))
}

/** Findings by their state, worst first; states without any are left out. */
export function byState(findings: readonly Finding[]): readonly Readonly<{ state: State; findings: readonly Finding[] }>[] {
  return STATES.map((state) => ({ state, findings: findings.filter((each) => each.state === state) })).filter(
    (group) => group.findings.length > 0,
  )
}

/** What becomes of a control that a verdict requires. */
export type Must = Readonly<{
  control: string
  /** What the worst finding on it says; null: no rule about these files looks after it. */
  state: State | null
  findings: readonly Finding[]
}>

/** The controls of a verdict with what was found of each: what fails first, what was not looked at last. */
export function mustsIn(findings: readonly Finding[], controls: readonly string[]): readonly Must[] {
  const rank = ({ state }: Must) => (state === null ? STATES.length : STATES.indexOf(state))
  return controls
    .map((control): Must => {
      const own = worstFirst(findings.filter((each) => each.control === control))
      return { control, state: own[0]?.state ?? null, findings: own }
    })
    .toSorted((a, b) => rank(a) - rank(b))
}

const worstFirst = (findings: readonly Finding[]) =>
  findings.toSorted(
    (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  )
