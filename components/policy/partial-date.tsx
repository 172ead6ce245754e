import { DateText } from '@/components/page/date-text'
import { longDate } from '@/lib/site/long-date'

/** A day, a month or a year, as exactly as somebody says. */
export function PartialDate({ date }: Readonly<{ date: string | null }>) {
  if (date === null) return 'no date given'
  if (date.length === 10) return <DateText date={date} />
  const words = date.length === 7 ? longDate(`${date}-01`).replace(/^1 /, '') : date
  return <time dateTime={date}>{words}</time>
}
