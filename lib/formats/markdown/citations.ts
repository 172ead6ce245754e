import type { Link, Nodes, RootContent, Text } from 'mdast'
import type { Entry } from '@/lib/advisory/section'
import type { Report } from '@/lib/formats/markdown/problem-list'
import type { OwnSection } from '@/lib/formats/markdown/sections'
import type { OwnSource } from '@/lib/formats/markdown/sources-of'
import { walk } from '@/lib/markdown/walk'

type Citation = Readonly<{ key: string; line: number }>

/** Citations inside some nodes, in the order of the text. */
export function citationsIn(nodes: readonly RootContent[]): readonly Citation[] {
  const known = found.get(nodes) ?? nodes.flatMap(citationsInNode)
  found.set(nodes, known)
  return known
}

/** Every source asks for the citations of every section. */
const found = new WeakMap<readonly RootContent[], readonly Citation[]>()

function citationsInNode(top: Nodes): Citation[] {
  const citations: Citation[] = []
  walk<Nodes>(top, (node) => {
    if (node.type !== 'footnoteReference') return
    citations.push({ key: node.label ?? node.identifier, line: node.position?.start.line ?? 1 })
  })
  return citations
}

/** Report citations without a source, sources that nobody cites, and citations where there should be none. */
export function checkCitations(sections: readonly OwnSection[], sources: readonly OwnSource[], report: Report) {
  for (const { name, nodes } of sections) {
    for (const { line, key } of citationsIn(nodes))
      if (name === 'summary')
        report(
          line,
          'citation-in-summary',
          `the summary cites "${key}"`,
          'cite in Discussion; the summary is shown where there are no references',
        )
    for (const top of nodes) checkPlaces(top, name, report)
  }
  const cited = new Set(sections.flatMap(({ nodes }) => citationsIn(nodes)).map(({ key }) => key))
  for (const { key, line } of sources)
    if (!cited.has(key)) report(line, 'unused-source', `nothing cites the source "${key}"`, `cite it with [^${key}], or remove it`)
}

function checkPlaces(top: RootContent, section: OwnSection['name'], report: Report) {
  walk<Nodes>(top, (node) => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'text')
      for (const [, key] of node.value.matchAll(/\[\^([^\]\s]+)\]/g))
        report(line, 'unknown-source', `"${key}" is cited and not defined`, `add "[^${key}]: …" to References`)
    if (node.type === 'link' || node.type === 'linkReference')
      for (const _ of citationsInNode(node)) report(line, 'schema', 'a citation stands inside a link', 'put it behind the link')
    if (node.type === 'footnoteDefinition' && section !== 'references')
      report(line, 'schema', `the source "${node.label ?? node.identifier}" is defined outside References`, 'move it to References')
  })
}

/** How often a source is cited, on the whole page. */
export function usesOf(key: string, sections: readonly OwnSection[]): number {
  return sections.flatMap(({ nodes }) => citationsIn(nodes)).filter((citation) => citation.key === key).length
}

/** Number the sources by their first use on the page: sections in the order in which they are shown. */
export function numberSources(sections: readonly OwnSection[], sources: readonly OwnSource[]): ReadonlyMap<string, number> {
  const keys = new Set(sections.flatMap(({ nodes }) => citationsIn(nodes)).map(({ key }) => key))
  return new Map([...keys].filter((key) => sources.some((source) => source.key === key)).map((key, index) => [key, index + 1]))
}

/** A node in which each citation is a link to its entry. */
export function citedNodes<T extends Nodes>(node: T, numbers: ReadonlyMap<string, number>): T {
  if (node.type === 'footnoteReference') {
    const { label, identifier, position } = node
    const key = label ?? identifier
    const words: Text = { type: 'text', value: `[${numbers.get(key)}]` }
    const link: Link = { type: 'link', url: `#${anchorOf(key)}`, title: null, children: [words], ...(position ? { position } : {}) }
    return link as Nodes as T // as: a link stands wherever a citation may
  }
  if (!('children' in node)) return node
  return { ...node, children: node.children.map((child) => citedNodes(child, numbers)) }
}

/** The sources as entries, in the order of their numbers. */
export function toEntries(sources: readonly OwnSource[], numbers: ReadonlyMap<string, number>): Entry[] {
  return sources
    .toSorted((a, b) => (numbers.get(a.key) ?? 0) - (numbers.get(b.key) ?? 0))
    .map(({ key, label, type, content, asOf, stands, line }) => ({
      number: String(numbers.get(key)),
      anchor: anchorOf(key),
      label,
      type,
      content: content.map((node) => citedNodes(node, numbers)),
      read: { asOf, stands },
      line,
    }))
}

const anchorOf = (key: string) => `ref-${key}`
