import type { Part } from '@/lib/formats/ossn/frame'
import { isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'

const DEFINITION = /^\[\d{1,4}\]:?\s+\S.*https?:\/\/|^\[\d{1,4}\]:?\s+https?:\/\//

/** Parts with the footnotes of their prose taken out, and these footnotes; they belong to the references. */
export function takeFootnotes(parts: readonly Part[]): { parts: Part[]; footnotes: SourceLine[] } {
  const footnotes: SourceLine[] = []
  if (!parts.some(({ name }) => name === 'references')) return { parts: [...parts], footnotes }
  const rest = parts.map((part) => {
    if (part.name === 'references') return part
    const taken = new Set<SourceLine>()
    part.lines.forEach((line, index) => {
      const before = part.lines[index - 1]
      const isFree = before === undefined || isBlank(before) || taken.has(before)
      if (isFree && DEFINITION.test(line.text)) taken.add(line)
    })
    for (const line of taken) footnotes.push(line)
    return taken.size === 0 ? part : { ...part, lines: part.lines.filter((line) => !taken.has(line)) }
  })
  return { parts: rest, footnotes }
}

/** For each footnote the names of the sections that cite it. */
export function citingSections(parts: readonly Part[], numbers: ReadonlySet<string>): Map<string, string[]> {
  const citing = new Map<string, string[]>()
  for (const { name, lines } of parts) {
    if (name === 'references' || name === 'credits') continue
    const cited = new Set(lines.flatMap(({ text }) => [...text.matchAll(/\[(\d{1,4})\]/g)].map((match) => match[1] ?? '')))
    for (const number of cited) if (numbers.has(number)) citing.set(number, [...(citing.get(number) ?? []), name])
  }
  return citing
}
