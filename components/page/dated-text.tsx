import { DateText } from '@/components/page/date-text'
import { splitDates } from '@/lib/site/split-dates'

/** A text whose ISO dates are shown as people read them. */
export function DatedText({ text }: Readonly<{ text: string }>) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text may name a day twice, and its parts never move
  return splitDates(text).map((part, at) => (at % 2 === 0 ? part : <DateText date={part} key={at} />))
}
