const LONGEST = 120
const SHORTEST = 12
/** A full stop behind these does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|v|ver|vers|no|nos|inc|ltd|co|corp|llc|st|dr|mr|mrs|ms|cf|approx|resp|al|fig|sec|ch|vol|art|[a-z])\.$/i
const ENDS = /[.!?]["'”’)\]]*(?=\s+["'“‘([`]?\p{Lu})/gu

/**
 * The first sentence of a text, for a title: whole, or cut at a blank with an ellipsis. `Joomla!`, `Foo Inc.` and `1.2.3` end none.
 *
 * @param text White space folded.
 * @param longest Characters.
 */
export function firstSentence(text: string, longest = LONGEST): string {
  const sentence = text.slice(0, endOf(text)).trim()
  if (sentence.length <= longest) return sentence.replace(/(?<!\.)\.$/, '')
  const cut = sentence.lastIndexOf(' ', longest)
  return `${sentence.slice(0, cut > 0 ? cut : longest).replace(/[,;:\s]+$/, '')}…`
}

function endOf(text: string): number {
  for (const { 0: marks, index } of text.matchAll(ENDS)) {
    const upTo = text.slice(0, index + 1)
    const isName = marks.startsWith('!') && /^\s+\p{Lu}\p{L}+\s+(?:before|through|\d)/u.test(text.slice(index + marks.length))
    if (upTo.length >= SHORTEST && !ABBREVIATION.test(upTo) && !isName) return index + marks.length
  }
  return text.length
}
