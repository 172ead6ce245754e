/** A code span: as many backticks at its end as at its beginning. */
const CODE = /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g

/** Plain words as Markdown that shows them as they are; what stands between backticks is code, in which nothing is escaped. */
export function md(text: string): string {
  const flat = text.replaceAll('\n', ' ')
  let end = 0
  const parts = [...flat.matchAll(CODE)].map((found) => {
    const words = flat.slice(end, found.index)
    end = found.index + found[0].length
    return `${escaped(words)}${found[0]}`
  })
  return `${parts.join('')}${escaped(flat.slice(end))}`
}

const escaped = (words: string): string => words.replace(/[\\*_[\]<>#|]/g, '\\$&')

/** A command or a value as a code span, whatever backticks it holds. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  return longest > 0 ? `${ticks} ${text} ${ticks}` : `${ticks}${text}${ticks}`
}

/** A fenced block inside an item of a list; the fence is longer than any run of backticks inside. */
export function fenced(lang: string, text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${lang}`, ...text.trimEnd().split('\n'), fence].map((line) => `  ${line}`.trimEnd())
}
