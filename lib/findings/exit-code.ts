import { type Finding, isCounted, SEVERITIES } from '@/lib/findings/finding'

/** From which severity on findings make a command fail. */
export const FAIL_LEVELS = [...SEVERITIES, 'never'] as const

/** When a command fails. */
export type FailWhen = Readonly<{ failOn: (typeof FAIL_LEVELS)[number]; failOnUnknown: boolean }>

/** 1 where a finding is at or above the level, 3 where one is open and that counts, else 0; the same in every format. */
export function exitCodeOf(findings: readonly Finding[], when: FailWhen): 0 | 1 | 3 {
  if (findings.some((finding) => failsOn(finding, when))) return 1
  return findings.some((finding) => isOpenFailure(finding, when)) ? 3 : 0
}

/** Whether one finding alone gives 1. */
function failsOn(finding: Finding, { failOn }: FailWhen): boolean {
  if (finding.kind !== 'fail' || failOn === 'never' || !isCounted(finding)) return false
  return SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn)
}

/** Whether one finding alone gives 3. */
export const isOpenFailure = (finding: Finding, { failOnUnknown }: FailWhen): boolean =>
  failOnUnknown && finding.kind === 'open' && isCounted(finding)
