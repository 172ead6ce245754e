import { addDays, daysBetween } from '@/lib/facts/age/day'
import type { Located } from '@/lib/facts/openstack/references'
import type { Release } from '@/lib/facts/openstack/release'
import { plannedChanges } from '@/lib/facts/openstack/state-on'
import type { Problem } from '@/lib/input/problems/problem'

/** A planned change so many days ahead is told at every build. */
const AHEAD_DAYS = 30

const BEGINS = {
  'in-development': 'enter development',
  maintained: 'be released',
  unmaintained: 'become unmaintained',
  'end-of-life': 'reach end of life',
} as const

/**
 * Warnings of every series that changes its state within thirty days of a day, or has changed it by plan since its file was read: so
 * that somebody checks the source again, and the pages need not refer to plans.
 */
export function stateChanges({ file, value, lineOf }: Located<Readonly<{ releases: readonly Release[] }>>, today: string): Problem[] {
  return value.releases.flatMap((release, at) =>
    plannedChanges(release)
      .filter(({ on }) => on <= addDays(today, AHEAD_DAYS))
      .map(({ state, on }) => ({
        ...{ file, line: lineOf(['releases', at]), reason: 'state-change', level: 'warning' as const },
        what: `${release.name} ${on <= today ? 'was' : 'is'} due to ${BEGINS[state]} on ${on}, ${when(daysBetween(today, on))}, according to the plan read on ${release.readOn}`,
        fix: on <= today ? 'check the source again and record what happened' : 'check the source again on that day',
      })),
  )
}

function when(days: number): string {
  if (days === 0) return 'today'
  const count = Math.abs(days) === 1 ? 'one day' : `${Math.abs(days)} days`
  return days > 0 ? `in ${count}` : `${count} ago`
}
