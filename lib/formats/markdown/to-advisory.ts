import type { Root } from 'mdast'
import { actionsFirst } from '@/lib/advisory/actions-first'
import type { Condition, Lifecycle, SeriesRemedy, WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Block, Entry, Section } from '@/lib/advisory/section'
import type { Document } from '@/lib/formats/format'
import { citedNodes, numberSources, toEntries, usesOf } from '@/lib/formats/markdown/citations'
import type { FrontMatter } from '@/lib/formats/markdown/front-matter'
import type { OwnSection } from '@/lib/formats/markdown/sections'
import type { OwnSource } from '@/lib/formats/markdown/sources-of'
import { mentionedIds } from '@/lib/formats/records/mentioned-ids'
import { parseInline } from '@/lib/markdown/parse-markdown'

/** Put checked parts together. */
export function toAdvisory(
  { file, source, sha256 }: Document,
  meta: FrontMatter,
  own: readonly OwnSection[],
  sources: readonly OwnSource[],
  text: string,
): WrittenAdvisory {
  const numbers = numberSources(actionsFirst(own), sources)
  const aliases = meta.aliases ?? []
  const related = [...new Set([...(meta.related ?? []), ...mentionedIds(text)])].filter((id) => id !== meta.id && !aliases.includes(id))
  return {
    id: meta.id,
    title: meta.title,
    lifecycle: lifecycleOf(meta),
    published: meta.published,
    modified: meta.modified,
    dateOrigin: 'document',
    origin: { source: source.id, path: file, revision: source.revision, sha256, license: source.license },
    aliases,
    cves: aliases.filter((id) => id.startsWith('CVE-')),
    related,
    sections: own.map((section) => toSection(section, numbers, sources, meta)),
    affected: meta.affected.map(({ product, text: versions, releases, ranges, when }) => ({
      product,
      text: versions,
      releases: releases ?? [],
      ranges: ranges ?? null,
      ...(when === undefined ? {} : { when: toCondition(when) }),
    })),
    ...(meta.remedy === undefined ? {} : { remedy: toRemedy(meta.remedy) }),
    severity: [{ type: 'RATING', vector: null, score: null, rating: meta.severity.rating }],
    references: toEntryOrder(sources, numbers).map(({ key, type, title, url, asOf, stands }) => {
      return { type, label: title, url, read: { asOf, stands, uses: usesOf(key, own) } }
    }),
    people: meta.authors.map(({ name, affiliation }) => ({ name, affiliation: affiliation ?? null, role: 'author' })),
    technologies: meta.technologies ?? [],
    questions: meta.questions ?? [],
  }
}

type When = NonNullable<FrontMatter['affected'][number]['when']>

/** Options are written as OpenStack's documentation does, `[section] name`, whether the author left the blank out or not. */
function toCondition({ text, option, value }: When): Condition {
  const setting = option === undefined || value === undefined ? null : { option: option.replace(/\](?! )/, '] '), value }
  return { text, setting }
}

function toRemedy({ default: others = '', ...bySeries }: NonNullable<FrontMatter['remedy']>): SeriesRemedy {
  return { default: others, bySeries } // the schema has the default
}

function lifecycleOf({ withdrawn, superseded }: FrontMatter): Lifecycle {
  if (withdrawn) return { state: 'withdrawn', ...withdrawn }
  return superseded ? { state: 'superseded', ...superseded } : { state: 'published' }
}

function toSection(
  { name, heading, line, nodes }: OwnSection,
  numbers: ReadonlyMap<string, number>,
  sources: readonly OwnSource[],
  meta: FrontMatter,
): Section {
  const section = { name, heading, anchor: name }
  if (name === 'references') return { ...section, blocks: [{ kind: 'entries', entries: toEntries(sources, numbers) }] }
  const content: Root = { type: 'root', children: nodes.map((node) => citedNodes(node, numbers)) }
  const prose: Block = { kind: 'prose', content, line: nodes[0]?.position?.start.line ?? line }
  return { ...section, blocks: name === 'affected' ? [prose, { kind: 'entries', entries: [severityEntry(meta, line)] }] : [prose] }
}

/** The reason of the rating belongs to the text: a word alone is no argument. */
function severityEntry({ severity }: FrontMatter, line: number): Entry {
  const { rating, because } = severity
  return { number: null, anchor: null, label: 'Severity', type: null, content: parseInline(`${rating}. ${because}`), line }
}

const toEntryOrder = (sources: readonly OwnSource[], numbers: ReadonlyMap<string, number>) =>
  sources.toSorted((a, b) => (numbers.get(a.key) ?? 0) - (numbers.get(b.key) ?? 0))
