import type { Heading, Root, RootContent } from 'mdast'
import type { SectionName } from '@/lib/advisory/section'
import type { Report } from '@/lib/formats/markdown/problem-list'
import { textOf } from '@/lib/formats/markdown/text-of'
import { nearest } from '@/lib/input/yaml/nearest'

/** The sections of our own format, in their order. */
export const SECTIONS = [
  { name: 'summary', heading: 'Summary', optional: false },
  { name: 'affected', heading: 'Affected', optional: false },
  { name: 'discussion', heading: 'Discussion', optional: false },
  { name: 'recommended-actions', heading: 'Recommended actions', optional: false },
  { name: 'then-and-now', heading: 'Then and now', optional: true },
  { name: 'references', heading: 'References', optional: false },
] as const satisfies readonly { name: SectionName; heading: string; optional: boolean }[]

export type OwnSection = Readonly<{ name: (typeof SECTIONS)[number]['name']; heading: string; line: number; nodes: readonly RootContent[] }>

const HEADINGS: readonly string[] = SECTIONS.map(({ heading }) => heading)

/** Cut the body at its level-2 headings; what is missing, double, unknown or out of order is reported. */
export function readSections(root: Root, lastLine: number, report: Report): OwnSection[] {
  const starts = root.children.flatMap((node, index) => (node.type === 'heading' && node.depth === 2 ? [{ node, index }] : []))
  const [first] = root.children
  if (first && first !== starts[0]?.node)
    report(lineOf(first), 'schema', 'there is text before the first section', 'move it into a section, or remove it')

  const sections: OwnSection[] = []
  for (const [position, { node, index }] of starts.entries()) {
    const section = SECTIONS.find(({ heading }) => heading === textOf(node))
    if (!section) reportUnknown(node, report)
    else if (sections.some(({ name }) => name === section.name))
      report(lineOf(node), 'duplicate-section', `the section "${section.heading}" occurs twice`, 'merge the two')
    else
      sections.push({
        name: section.name,
        heading: section.heading,
        line: lineOf(node),
        nodes: root.children.slice(index + 1, starts[position + 1]?.index),
      })
  }
  reportOrder(sections, report)
  reportMissing(sections, lastLine, report)
  return sections
}

function reportUnknown(node: Heading, report: Report) {
  const meant = nearest(textOf(node), HEADINGS)
  const fix = meant ? `did you mean "${meant}"?` : `use a level-3 heading, or one of ${HEADINGS.join(', ')}`
  report(lineOf(node), 'unknown-section', `the section "${textOf(node)}" is not known`, fix)
}

function reportOrder(sections: readonly OwnSection[], report: Report) {
  for (const [index, section] of sections.entries()) {
    const later = sections.slice(0, index).find(({ name }) => rank(name) > rank(section.name))
    if (later)
      report(
        section.line,
        'section-order',
        `"${section.heading}" comes after "${later.heading}"`,
        `put the sections in the order ${HEADINGS.join(', ')}`,
      )
  }
}

function reportMissing(sections: readonly OwnSection[], lastLine: number, report: Report) {
  for (const { name, heading, optional } of SECTIONS) {
    const found = sections.find((section) => section.name === name)
    const next = sections.find((section) => rank(section.name) > rank(name))
    if (!found && !optional)
      report(next?.line ?? lastLine, 'missing-section', `the section "${heading}" is missing`, `add "## ${heading}" before this line`)
    if (found && found.nodes.length === 0) report(found.line, 'missing-section', `the section "${heading}" is empty`, 'write it')
  }
}

const rank = (name: SectionName) => SECTIONS.findIndex((section) => section.name === name)
const lineOf = (node: RootContent) => node.position?.start.line ?? 1
