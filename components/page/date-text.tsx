import { longDate } from '@/lib/site/long-date'

/** A day in words, with the machine's form beside it. */
export function DateText({ date }: Readonly<{ date: string }>) {
  return <time dateTime={date}>{longDate(date)}</time>
}
