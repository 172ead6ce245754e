import { DatedText } from '@/components/page/dated-text'

/** What to do, as an advisory says it: days as people read them, and what stands between back-ticks as code. */
export function ActionText({ text }: Readonly<{ text: string }>) {
  return text.split('`').map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed sentence, in their order
      <code key={at}>{part}</code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <DatedText text={part} key={at} />
    ),
  )
}
