const CLOSING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
])

/**
 * The address at the start of a text: up to a blank or a mark that no address holds, without the stops and unmatched brackets at its end.
 */
export function addressAt(text: string): string {
  let end = text.search(/[\s<>"`|{}\\^\u00a0]/)
  if (end < 0) end = text.length
  const open = countsOf(text.slice(0, end))
  while (end > 0 && isTrailing(text.charAt(end - 1), open)) {
    open.set(text.charAt(end - 1), (open.get(text.charAt(end - 1)) ?? 0) - 1)
    end -= 1
  }
  return text.slice(0, end)
}

function isTrailing(char: string, counts: ReadonlyMap<string, number>): boolean {
  if (".,;:!?'*".includes(char)) return true
  const opening = CLOSING.get(char)
  return opening !== undefined && (counts.get(char) ?? 0) > (counts.get(opening) ?? 0)
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const char of text) if ('()[]'.includes(char)) counts.set(char, (counts.get(char) ?? 0) + 1)
  return counts
}
