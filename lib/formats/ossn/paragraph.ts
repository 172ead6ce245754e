import type { Paragraph } from 'mdast'
import { BREAK, type InlineOptions, noteInline } from '@/lib/formats/ossn/inline'

const LABELLED_ADDRESS = /^\S[^:]{0,60}: ?https?:\/\/\S+$/

/**
 * Lines of prose as one paragraph. A line that ends long before the next word had to be wrapped was broken on purpose, and
 * so were lines of the form `label: address`; such breaks are kept.
 *
 * @param width Columns to which the text is wrapped.
 */
export function toParagraph(lines: readonly string[], width: number, options: InlineOptions): Paragraph {
  const words = lines.map((line) => line.trim())
  const text = words
    .map((line, index) => line + (index === words.length - 1 ? '' : separator(line, words[index + 1] ?? '', width)))
    .join('')
  return { type: 'paragraph', children: noteInline(text, options) }
}

function separator(line: string, next: string, width: number): string {
  const [word = ''] = next.split(' ', 1)
  const isEarly = line.length + 1 + word.length < width - 12 && !/^https?:/.test(word)
  const isFact = LABELLED_ADDRESS.test(line) || LABELLED_ADDRESS.test(next) || /^\S+$/.test(line)
  return isEarly || isFact ? BREAK : '\n'
}

/** Columns to which lines are wrapped: the longest of those without an address. */
export function wrapWidth(lines: readonly string[]): number {
  const lengths = lines.filter((line) => !line.includes('://')).map((line) => line.trim().length)
  return Math.min(80, Math.max(60, ...lengths.slice(0, 5000)))
}
