import { DateText } from '@/components/page/date-text'
import { splitDates } from '@/lib/facts/technologies/split-dates'

/** Text of the content, with the days that it names as days. */
export function DatedText({ text }: Readonly<{ text: string }>) {
  const parts = splitDates(text)
  if (parts.length === 1) return text
  // biome-ignore lint/suspicious/noArrayIndexKey: a text may name a day twice, and its parts never move
  return parts.map((part, at) => (at % 2 === 0 ? part : <DateText date={part} key={at} />))
}
