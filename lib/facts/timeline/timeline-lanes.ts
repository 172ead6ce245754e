import type { Driver } from '@/lib/facts/openstack/driver'
import { LANES, type TimelineEvent } from '@/lib/facts/timeline/timeline-event'

/** What an event does: something comes, goes, is put under notice, or none of these. */
type Turn = 'in' | 'out' | 'warn' | 'plain'
type NumberedEvent = Readonly<{ number: number; year: number; text: string; look: Turn; label: string | null }>

/** Events by lane, in the order of the lanes, each with its number in the whole list; lanes without events are left out. */
export function timelineLanes(events: readonly TimelineEvent[], drivers: readonly Driver[]) {
  return LANES.flatMap((lane) => {
    const marks = events.flatMap((event, at): NumberedEvent[] =>
      event.lane === lane ? [numbered(event, at + 1, turnOf(event, drivers))] : [],
    )
    return marks.length === 0 ? [] : [{ lane, marks }]
  })
}

/** A driver that comes or goes is named by its id, without what it shares with others. */
function numbered({ date, what, driver }: TimelineEvent, number: number, look: Turn): NumberedEvent {
  const label = look === 'plain' || driver === null ? null : driver.id.replace(/^(libvirt|nova)-/, '')
  return { number, year: Number(date.slice(0, 4)), text: what, look, label }
}

/** What an event does to a driver, as the driver's own record has it. */
function turnOf({ driver }: TimelineEvent, drivers: readonly Driver[]): Turn {
  const changes = drivers.find(({ id }) => id === driver?.id)?.changes ?? []
  const at = changes.findIndex(({ series }) => series === driver?.series)
  const status = changes[at]?.status
  const before = changes[at - 1]?.status
  if (status === undefined || status === before) return 'plain'
  if (status === 'removed') return 'out'
  if (status === 'deprecated' || status === 'experimental') return 'warn'
  return before === undefined || before === 'removed' ? 'in' : 'plain'
}
