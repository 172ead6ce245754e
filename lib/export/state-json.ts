import type { Release } from '@/lib/facts/openstack/release'
import { stateOn } from '@/lib/facts/openstack/state-on'
import { stateInWords } from '@/lib/facts/openstack/state-words'

/** How a series stands on the day of the build, as the API gives it: the state, how it is known, and the same in words. */
export function stateJson(release: Release, today: string) {
  const { state, basis, since, next, wasDue } = stateOn(release, today)
  return {
    status: state,
    statusBasis: basis,
    statusAsOf: release.readOn,
    statusSince: since,
    statusText: stateInWords(release, today),
    statusNext: next === null ? null : { status: next.state, on: next.on },
    wasDue,
  }
}

/** The end of a series where it was reported; null where it is planned, or where nobody gives the day. */
export function endedOn(release: Release, today: string): string | null {
  const { state, basis, since } = stateOn(release, today)
  return state === 'end-of-life' && basis === 'reported' ? since : null
}
