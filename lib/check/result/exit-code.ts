import type { CheckResult } from '@/lib/check/result/result'
import { SEVERITIES } from '@/lib/check/rules/rule'

/** From which severity on a failure counts as one; `never` counts none. */
export const FAIL_LEVELS = ['never', ...SEVERITIES] as const
type FailLevel = (typeof FAIL_LEVELS)[number]

/** 1: something failed at this severity or above; 3: nothing did, something cannot be told, and that was asked for; else 0. */
export function exitCode({ findings }: CheckResult, failOn: FailLevel, failOnUnknown: boolean): 0 | 1 | 3 {
  const most = failOn === 'never' ? -1 : SEVERITIES.indexOf(failOn)
  if (findings.some(({ state, severity }) => state === 'fail' && SEVERITIES.indexOf(severity) <= most)) return 1
  return failOnUnknown && findings.some(({ state }) => state === 'cannot-be-told') ? 3 : 0
}
