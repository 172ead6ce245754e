const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.\d{1,12})?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** What a timestamp of RFC 3339 says: a day of universal time, nothing (the year 1 stands for it), or something that is no time. */
type Timestamp = Readonly<{ kind: 'day'; day: string }> | Readonly<{ kind: 'none' }> | Readonly<{ kind: 'bad' }>

/** Read a timestamp; a time that does not exist, such as 30 February, is bad. */
export function readTimestamp(text: string): Timestamp {
  const [, year = '', month, day, hours, minutes, seconds, zone = ''] = RFC3339.exec(text.trim()) ?? []
  if (year === '') return { kind: 'bad' }
  if (year === '0001') return { kind: 'none' }
  const written = Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds === '60' ? '59' : seconds}Z`)
  if (Number.isNaN(written) || !new Date(written).toISOString().startsWith(`${year}-${month}-${day}`)) return { kind: 'bad' }
  const instant = new Date(written - offsetMs(zone)).toISOString()
  return /^\d{4}-/.test(instant) ? { kind: 'day', day: instant.slice(0, 10) } : { kind: 'bad' }
}

function offsetMs(zone: string): number {
  if (/^z$/i.test(zone)) return 0
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number)
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

/** One day of grace: the publisher may live further east. */
export function dayAfter(today: string): string {
  return new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10)
}
