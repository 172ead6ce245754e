import type { Driver } from '@/lib/facts/openstack/driver'
import { type DriverStatus, statusBySeries } from '@/lib/facts/openstack/driver-status'
import type { Release } from '@/lib/facts/openstack/release'
import { type Run, runsOf } from '@/lib/plot/runs'

/** A stretch of series through which a driver keeps its status. */
export type Span = Readonly<{ status: DriverStatus; run: Run<DriverStatus>; first: Release; last: Release; isOpen: boolean }>

/** How a driver stood through all series, oldest first, from the first one that has it. */
export function spansOf(driver: Driver, releases: readonly Release[]): Span[] {
  return runsOf([...statusBySeries(driver, releases).values()]).flatMap((run) => {
    const first = releases[run.first]
    const last = releases[run.last]
    if (first === undefined || last === undefined) return []
    return [{ status: run.value, run, first, last, isOpen: run.last === releases.length - 1 }]
  })
}

const WORDS: Readonly<Record<DriverStatus, string>> = {
  available: 'available',
  'available-untested': 'available, untested upstream',
  experimental: 'experimental',
  deprecated: 'deprecated',
  removed: 'removed',
  'not-present': 'not there',
}

/** A status in words. */
export const statusWord = (status: DriverStatus) => WORDS[status]

/** `deprecated since Victoria (22.0.0)`; null for stretches without the driver, of which its removal has already told. */
export function spanInWords({ status, first, last, isOpen, run }: Span): string | null {
  if (status === 'not-present') return null
  if (status === 'removed') return `removed in ${inWords(first)}`
  if (isOpen) return `${WORDS[status]} since ${inWords(first)}`
  return run.first === run.last ? `${WORDS[status]} in ${inWords(first)}` : `${WORDS[status]} from ${inWords(first)} to ${last.name}`
}

/** What was on master is told with the day on which it was read: whether and when it was released, the file does not say. */
const inWords = ({ name, nova, readOn }: Release) => (nova === 'master' ? `${name} (master, read on ${readOn})` : `${name} (${nova})`)
