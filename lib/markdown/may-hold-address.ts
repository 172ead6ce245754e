const LINK = /(?<!\])\[(?!\^)([^[\]]+)\]\(https?:\/\/[\w.~:/?#=%+,@&;!$'*-]+\)/g

/**
 * Whether a text may hold an address that is not in a plain link such as `[words](https://…)`, those included that only appear when escapes
 * and character references are read. Looking for them while parsing takes long, and few texts hold one; what is not sure counts as one.
 */
export function mayHoldAddress(markdown: string): boolean {
  const rest = markdown.includes('://') ? markdown.split('\n').map(withoutLinks).join('\n') : markdown
  return /[@&\\]|:\/\/|www\./i.test(rest)
}

/** In a line without code, markup, cells and escapes, what looks like a link is one, or is a part of code that began before. */
const withoutLinks = (line: string) => (/[`<>|\\]/.test(line) ? line : line.replace(LINK, '$1'))
