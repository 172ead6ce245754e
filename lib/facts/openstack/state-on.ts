import type { Release, ReleaseStatus } from '@/lib/facts/openstack/release'

/** A state that begins, and the day. */
type Change = Readonly<{ state: ReleaseStatus; on: string }>

/** How a series stands on a day, and how that is known. */
export type ReleaseState = Readonly<{
  /** `not-known` on days of the past of which the sources do not tell. */
  state: ReleaseStatus | 'not-known'
  /**
   * `reported`: the release team's file said so when it was read. `by-plan`: the file planned it for a day that has come since, and
   * nobody has read whether it was kept.
   */
  basis: 'reported' | 'by-plan'
  /** The first day of the state; null where nobody says. */
  since: string | null
  /** What is planned to come after the day; null where nothing is. */
  next: Change | null
  /** The day planned for the first release, where it has come and nobody has read of the release; else null. */
  wasDue: string | null
}>

/**
 * Work out how a series stands on a day from its dates.
 *
 * A release that was planned is never taken to have happened: it shows in tags and versions, which nobody has read, so that the series
 * stays in development, with the day on which it was due. A phase ends by the calendar, so that a planned end is taken as having come, by
 * the plan.
 *
 * @param day `YYYY-MM-DD`; pages ask for the day of the build.
 */
export function stateOn(release: Release, day: string): ReleaseState {
  const changes = changesOf(release)
  const last = changes.findLast(({ on }) => on <= day)
  const next = changes.find(({ on }) => on > day) ?? null
  const wasDue = release.planned !== undefined && release.planned <= day ? release.planned : null
  if (last === undefined || wasDue !== null)
    return { state: 'in-development', basis: wasDue === null ? 'reported' : 'by-plan', since: null, next, wasDue }
  const basis = last.on > release.readOn ? 'by-plan' : 'reported'
  if (last.state === 'maintained' && release.maintainedUntil === undefined && release.endOfLife !== undefined)
    return { state: 'not-known', basis, since: null, next: null, wasDue }
  const isDated = last.state !== 'end-of-life' || typeof release.endOfLife === 'string'
  return { state: last.state, basis, since: isDated ? last.on : null, next, wasDue }
}

/** Whether a series has reached its end of life, as reported or according to the plan. */
export function hasEnded(release: Release, day: string): boolean {
  return stateOn(release, day).state === 'end-of-life'
}

/** The changes of a series that were plans when they were read, oldest first. */
export function plannedChanges(release: Release): Change[] {
  return changesOf(release).filter(({ on }) => on > release.readOn || on === release.planned)
}

/** Oldest first; a series that goes from maintained to its end of life has no phase between them. */
function changesOf({ released, planned, maintainedUntil, endOfLife }: Release): Change[] {
  const end = typeof endOfLife === 'string' ? endOfLife : endOfLife?.before
  const days = { maintained: released ?? planned, unmaintained: maintainedUntil === end ? undefined : maintainedUntil, 'end-of-life': end }
  return (['maintained', 'unmaintained', 'end-of-life'] as const).flatMap((state) => {
    const on = days[state]
    return on === undefined ? [] : [{ state, on }]
  })
}
