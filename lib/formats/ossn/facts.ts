import type { Reference } from '@/lib/advisory/reference'
import type { Entry } from '@/lib/advisory/section'
import { addressesIn } from '@/lib/formats/ossn/addresses-in'
import type { FactLine } from '@/lib/formats/ossn/fact-line'
import { type InlineOptions, linkInPage, noteInline } from '@/lib/formats/ossn/inline'
import { referenceType } from '@/lib/formats/ossn/reference-type'
import { spaced } from '@/lib/formats/records/entry'
import { parseAddress } from '@/lib/markdown/address'

/** A line of facts with the label it stands under. */
export type Fact = FactLine & Readonly<{ group: string | null }>

/**
 * Give each line the label it belongs to: its own, or that of a line above which has nothing behind its colon, or whose value it goes on
 * with.
 */
export function grouped(lines: readonly FactLine[]): Fact[] {
  let group: FactLine | null = null
  return lines.map((line) => {
    const above: FactLine | null = group
    const isBelow =
      above !== null && ((line.isItem && !above.isItem) || line.indent > above.indent || (above.value === '' && line.label === null))
    if (line.number !== null || (line.label !== null && !isBelow)) group = line.number === null ? line : null
    else if (!isBelow) group = null
    return { ...line, group: isBelow && line.number === null ? (above?.label ?? null) : null }
  })
}

/** The addresses of a section of references, each with its label. */
export function toReferences(facts: readonly Fact[]): Reference[] {
  return facts.flatMap(({ label, group, value }) =>
    addressesIn(value).map((url) => ({ type: referenceType(url, label ?? group), label: label ?? group, url })),
  )
}

/** Facts as entries; `backTo` says which sections cite a footnote. */
export function toEntries(facts: readonly Fact[], options: InlineOptions, backTo: ReadonlyMap<string, readonly string[]>): Entry[] {
  const anchored = new Set<string>()
  return withLabels(facts).map(({ line, number, label, group, value }) => {
    const isFirst = number !== null && !anchored.has(number)
    if (number !== null) anchored.add(number)
    const [address] = addressesIn(value)
    const back = (isFirst ? (backTo.get(number) ?? []) : []).map((anchor) => [linkInPage(anchor, '↩')])
    return {
      number,
      anchor: isFirst ? `ref-${number}` : null,
      label,
      type: address === undefined || parseAddress(address) === null ? null : referenceType(address, label ?? group),
      content: spaced(noteInline(value, { ...options, footnotes: new Set() }), ...back),
      line,
    }
  })
}

/** A label on a line of its own goes to the fact below it. */
function withLabels(facts: readonly Fact[]): Fact[] {
  return facts.flatMap((fact, index) => {
    const [before, next] = [facts[index - 1], facts[index + 1]]
    if (isHead(fact, next)) return []
    return [before !== undefined && isHead(before, fact) ? { ...fact, label: before.label, line: before.line } : fact]
  })
}

const isHead = ({ label, value }: Fact, next: Fact | undefined) =>
  label !== null && value === '' && next?.group === label && next.label === null && next.number === null
