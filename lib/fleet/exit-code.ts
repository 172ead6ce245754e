import { FAIL_LEVELS, type FailWhen } from '@/lib/findings/exit-code'
import type { FleetResult } from '@/lib/fleet/fleet-result'
import { gravityRank } from '@/lib/fleet/judge-fleet'

/** 1 where a group is at or above the level, 3 where one is open and that counts, else 0. */
export function fleetExitCode({ groups, advisories }: FleetResult, { failOn, failOnUnknown }: FailWhen): 0 | 1 | 3 {
  const most = failOn === 'never' ? -1 : FAIL_LEVELS.indexOf(failOn)
  if (groups.some((group) => gravityRank(group, advisories) <= most)) return 1
  const isOpen = groups.some(
    ({ outcome, findings, concerns }) =>
      outcome === 'not-settled' ||
      findings.some(({ state }) => state === 'cannot-be-told') ||
      concerns.some(({ answer }) => answer !== 'affected'),
  )
  return failOnUnknown && isOpen ? 3 : 0
}
