import type { SectionName } from '@/lib/advisory/section'
import { chooseSections } from '@/lib/formats/ossn/choose-sections'
import { type CodeRegion, codeRegions, type Unterminated } from '@/lib/formats/ossn/code-region'
import { type Heading, headingAt } from '@/lib/formats/ossn/heading'
import type { SourceLine } from '@/lib/formats/ossn/source-line'
import { readTitle } from '@/lib/formats/ossn/title'

/** The parts of a note, before anything in them is read. */
export type Frame = Readonly<{
  title: string
  /** Written in the marks of MediaWiki. */
  isWiki: boolean
  /** Text between the title and the first section. */
  preamble: readonly SourceLine[]
  parts: readonly Part[]
  duplicates: readonly Heading[]
  unterminated: readonly Unterminated[]
  marked: Marked
}>

/** One section with the lines below its heading. */
export type Part = Readonly<{ name: SectionName; heading: string; line: number; lines: readonly SourceLine[] }>

/** Lines that are more than text, by their first line. */
export type Marked = Readonly<{ regions: ReadonlyMap<number, CodeRegion>; headings: ReadonlyMap<number, Heading> }>

/** Tell title, sections, sub-headings and marked code apart. */
export function readFrame(lines: readonly SourceLine[]): Frame {
  const { regions, unterminated } = codeRegions(lines)
  const { title, isWiki, next } = readTitle(lines)
  const headings = headingsIn(lines, next, regions)
  const { sections, duplicates } = chooseSections(headings)
  const [first] = sections
  const chosen = new Set<Heading>(sections)
  return {
    title,
    isWiki,
    preamble: lines.slice(next, (first?.line ?? lines.length + 1) - 1),
    parts: sections.map((section, index) => ({
      name: section.name,
      heading: section.text,
      line: section.line,
      lines: lines.slice(section.last, (sections[index + 1]?.line ?? lines.length + 1) - 1),
    })),
    duplicates,
    unterminated,
    marked: {
      regions: new Map(regions.map((region) => [region.first, region])),
      headings: new Map(headings.filter((each) => !chosen.has(each) && each.level !== null).map((each) => [each.line, each])),
    },
  }
}

function headingsIn(lines: readonly SourceLine[], from: number, regions: readonly CodeRegion[]): Heading[] {
  const inCode = new Uint8Array(lines.length + 2)
  for (const { first, last } of regions) inCode.fill(1, first, last + 1)
  const found: Heading[] = []
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || inCode[line.number] === 1) continue
    const heading = headingAt(lines[at - 1], line, inCode[line.number + 1] === 1 ? undefined : lines[at + 1])
    if (heading === null) continue
    found.push(heading)
    at = heading.last - 1
  }
  return found
}
