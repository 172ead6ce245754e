/** Plain words as Markdown that shows them as they are; backticks stay, since the texts of a policy mean them as code. */
export const md = (text: string): string => text.replace(/[\\*_[\]<>#|]/g, '\\$&').replaceAll('\n', ' ')

/** A fenced block inside an item of a list; the fence is longer than any run of backticks inside. */
export function fenced(lang: string, text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${lang}`, ...text.trimEnd().split('\n'), fence].map((line) => `  ${line}`.trimEnd())
}
