import type { BlockContent } from 'mdast'
import type { Block, Section, SectionName } from '@/lib/advisory/section'
import { type Fact, toEntries } from '@/lib/formats/ossn/facts'
import { citingSections } from '@/lib/formats/ossn/footnotes'
import type { Frame, Part } from '@/lib/formats/ossn/frame'
import type { InlineOptions } from '@/lib/formats/ossn/inline'
import { noteBlocks } from '@/lib/formats/ossn/prose'
import { isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'
import { prose } from '@/lib/formats/records/entry'

/** A longer list is no list of references, and is shown as prose. */
const MOST_FACTS = 1_000

/** Facts of the sections that hold nothing else. */
type SectionFacts = Readonly<{ references: readonly Fact[]; credits: readonly Fact[] }>

/** The sections of a note in their order; several parts that mean references are one. */
export function noteSections({ isWiki, marked, preamble }: Frame, parts: readonly Part[], facts: SectionFacts): Section[] {
  const footnotes = new Set(facts.references.flatMap(({ number }) => number ?? []))
  const inline: InlineOptions = { footnotes, isWiki }
  const cited = citingSections(parts, footnotes)
  const seen = new Set<SectionName>()
  return parts.flatMap((part, index) => {
    const { name, heading } = part
    if (seen.has(name)) return []
    seen.add(name)
    const lines = index === 0 && preamble.some((line) => !isBlank(line)) ? [part.lines, preamble] : [part.lines]
    const blocks: Block[] =
      isFactual(name) && facts[name].length <= MOST_FACTS
        ? [{ kind: 'entries', entries: toEntries(facts[name], inline, cited) } as const]
        : lines.flatMap((each) => proseBlock(each, (some) => noteBlocks(some, { ...inline, marked })))
    return [{ name, heading, anchor: name, blocks }]
  })
}

const isFactual = (name: SectionName): name is keyof SectionFacts => name === 'references' || name === 'credits'

function proseBlock(lines: readonly SourceLine[], read: (lines: readonly SourceLine[]) => BlockContent[]): Block[] {
  const first = lines.find((line) => !isBlank(line))
  return first === undefined ? [] : prose(read(lines), first.number)
}
