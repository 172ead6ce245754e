/** A sentence in which what stands between backticks is code. */
export function CodeText({ text }: Readonly<{ text: string }>) {
  return text.split('`').map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed sentence, in their order
    at % 2 === 1 ? <code key={at}>{part}</code> : part,
  )
}
