/** A tag, a declaration or a comment that was not closed; what stands in angle brackets as an address is none. */
const TAG = /(?<!\\)<(?=[/!?]|[a-z][a-z0-9-]*(?:[\s/>]|$))/gi

/**
 * CommonMark with its HTML as text, and without comments, which nobody sees where it is shown. What is code stays as it is: fences, spans
 * in one line, and lines that are indented by four.
 */
export function withoutHtml(markdown: string): string {
  const parts = markdown.split(/^( {0,3}(?:```|~~~)[^\n]*)$/m)
  return parts.map((part, at) => (at % 4 === 0 ? inProse(part) : part)).join('')
}

const inProse = (prose: string): string =>
  prose
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .map((line) =>
      /^(?: {4}|\t)/.test(line)
        ? line
        : line
            .split(/(`[^`]*`)/)
            .map(escaped)
            .join(''),
    )
    .join('\n')

const escaped = (text: string, at: number): string => (at % 2 === 0 ? text.replace(TAG, '\\<') : text)
