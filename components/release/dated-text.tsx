import { DateText } from '@/components/page/date-text'

/** A sentence whose ISO dates are shown as people read them. */
export function DatedText({ text }: Readonly<{ text: string }>) {
  return text.split(/(?<![\w-])(\d{4}-\d{2}-\d{2})(?![\w-])/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence may name a day twice
      <DateText date={part} key={index} />
    ) : (
      part
    ),
  )
}
