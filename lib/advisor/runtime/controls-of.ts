import { type OpenPolicy, REASON } from '@/lib/advisor/runtime/compiled-policy'
import type { Reach } from '@/lib/advisor/runtime/reach'
import { type Told, told } from '@/lib/advisor/runtime/told'

/** A control that applies; `isRequired` when the candidate is acceptable only with it. `applies` is the ref that tells where. */
export type ToldControl = Told & Readonly<{ isRequired: boolean; applies: number }>

type Reason = Told & Readonly<{ kind: number }>

/** The controls of a candidate, in the order of the policy: those that its reasons require, or that the policy asks for. */
export function controlsOf(policy: OpenPolicy, candidate: number, at: Reach, reasons: readonly Reason[]): ToldControl[] {
  if (policy.honest) return usedControls(policy, candidate, at)
  const required = new Set(
    reasons.filter(({ kind }) => kind === REASON.control).flatMap(({ at: reason }) => policy.grounds[reason]?.[4] ?? []),
  )
  return policy.controls.flatMap(([whom, applies], control) =>
    (whom >> candidate) & 1
      ? told(at(applies)).map((isCertain) => ({ at: control, isCertain, isRequired: required.has(control), applies }))
      : [],
  )
}

/** Of controls that contradict each other the first is shown that surely holds, else the first. */
function usedControls({ honest, uses }: OpenPolicy, candidate: number, at: Reach): ToldControl[] {
  const all = uses.flatMap(([control, whom, applies, must]) =>
    (whom >> candidate) & 1
      ? told(at(applies)).map((isCertain) => ({ at: control, isCertain, isRequired: (at(must) & 2) !== 0, applies }))
      : [],
  )
  const isOpposite = (one: number, other: number) =>
    (honest?.opposites ?? []).some(([a, b]) => (a === one && b === other) || (a === other && b === one))
  const shown: ToldControl[] = []
  for (const each of [...all.filter(({ isCertain }) => isCertain), ...all.filter(({ isCertain }) => !isCertain)])
    if (!shown.some((other) => isOpposite(each.at, other.at))) shown.push(each)
  return shown.sort((a, b) => a.at - b.at)
}
