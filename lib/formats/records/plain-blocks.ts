import { plainInline } from '@/lib/formats/records/inline'

const ITEM = /^\s*[-*•]\s+(?=\S)/

/** Write plain text as CommonMark that says the same: paragraphs, line breaks, and lists where lines begin with a bullet. */
export function plainBlocks(text: string): string {
  return text
    .split(/\n[^\S\n]*\n/)
    .flatMap((paragraph) => groupsOf(paragraph.split('\n').filter((line) => line.trim() !== '')))
    .join('\n\n')
}

/** Lines of a list together, other lines together. */
function groupsOf(lines: readonly string[]): string[] {
  const groups: { isList: boolean; lines: string[] }[] = []
  for (const line of lines) {
    const isList = ITEM.test(line)
    const text = plainInline(isList ? line.replace(ITEM, '') : line)
    const last = groups.at(-1)
    if (last?.isList === isList) last.lines.push(text)
    else groups.push({ isList, lines: [text] })
  }
  return groups.map((group) => (group.isList ? group.lines.map((line) => `- ${line}`).join('\n') : group.lines.join('\\\n')))
}
