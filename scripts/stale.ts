/** List what to read again: every living source, the oldest reading first, with how much rests on it; then every state that changed by plan. */
import { parseArgs } from 'node:util'
import { buildDay } from '@/lib/facts/age/build-day'
import { loadReadings } from '@/lib/facts/age/load-readings'
import { OLD_AFTER_DAYS } from '@/lib/facts/age/reading'
import { formatReadingList, readingList } from '@/lib/facts/age/reading-list'
import { loadStateChanges } from '@/lib/facts/openstack/load-openstack'

const USAGE = `usage: npm run -s stale -- [--days ${OLD_AFTER_DAYS}]

  --days  only sources read more than this many days ago`

const days = daysAsked()
if (days === null) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const today = buildDay(process.env)
  const rows = readingList(loadReadings('.', today), today, days)
  if (rows.length > 0) console.log(formatReadingList(rows, today))
  console.log(
    `${rows.length} living ${rows.length === 1 ? 'source' : 'sources'} read more than ${days} days before ${today}; * marks more than ${OLD_AFTER_DAYS} days, as on the pages`,
  )
  for (const line of loadStateChanges('.', today)) console.log(line)
}

/** null for unknown arguments, or a value that is not a number. */
function daysAsked(): number | null {
  try {
    const { days: text = '0' } = parseArgs({ options: { days: { type: 'string' } } }).values
    return /^\d{1,5}$/.test(text) ? Number(text) : null
  } catch {
    return null
  }
}
