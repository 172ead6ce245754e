import { isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'

/**
 * Lines of which each begins with a new name: a line that had to be wrapped takes in the rest of its words from the line below.
 *
 * @param width Columns to which the text is wrapped.
 */
export function unwrapped(lines: readonly SourceLine[], width: number): SourceLine[] {
  const out: SourceLine[] = []
  let last = '' // the line above as it is written
  for (const line of lines) {
    const before = out.at(-1)
    const words = line.text.trim()
    const [word = ''] = words.split(' ', 1)
    const isWrapped = last.length + 1 + word.length > width && !/[,(:]|^[-*+•]/.test(words)
    if (before !== undefined && last !== '' && !isBlank(line) && isWrapped)
      out[out.length - 1] = { ...before, text: `${before.text} ${words}` }
    else out.push(line)
    last = line.text
  }
  return out
}
