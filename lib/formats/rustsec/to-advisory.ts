import type { Heading, Root } from 'mdast'
import type { Lifecycle, WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Document } from '@/lib/formats/format'
import { cvesOf } from '@/lib/formats/records/cve-ids'
import { datesOf } from '@/lib/formats/records/dates-of'
import { folded } from '@/lib/formats/records/folded'
import { idsOf } from '@/lib/formats/records/ids-of'
import { keepNames } from '@/lib/formats/records/keep-names'
import { firstSentence } from '@/lib/formats/records/made-title'
import { mentionedIds } from '@/lib/formats/records/mentioned-ids'
import { technologiesIn } from '@/lib/formats/records/technologies-in'
import type { Warn } from '@/lib/formats/records/warning-list'
import { withdrawalIn } from '@/lib/formats/records/withdrawal'
import { affectedOf } from '@/lib/formats/rustsec/affected-of'
import { linksOf } from '@/lib/formats/rustsec/links-of'
import type { RustsecFile } from '@/lib/formats/rustsec/rustsec-schema'
import { sectionsOf } from '@/lib/formats/rustsec/sections-of'
import { severityOf } from '@/lib/formats/rustsec/severity-of'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'
import { toWords } from '@/lib/markdown/to-words'

type LineOf = (path: readonly PropertyKey[]) => number
type Body = Readonly<{ text: string; line: number }>

/** Put a checked advisory into the model of every advisory. */
export function toAdvisory(from: Document, file: RustsecFile, body: Body, lineOf: LineOf, warn: Warn): WrittenAdvisory {
  const { source, sha256 } = from
  const { advisory } = file
  const { id } = advisory
  const { heading, rest } = withoutTitle(keepNames(parseMarkdown(body.text), body.text))
  const title = heading === null ? folded(advisory.title ?? '') || firstOf(rest) || id : toWords(heading) || id
  const links = linksOf(file, lineOf, warn)
  const aliases = idsOf(advisory.aliases, ['advisory', 'aliases'], warn).filter((each) => each !== id)
  const related = [...idsOf(advisory.related, ['advisory', 'related'], warn), ...mentionedIds(body.text)]
  const affected = affectedOf(file)
  return {
    id,
    title,
    lifecycle: lifecycleOf(file, rest),
    ...datesOf(advisory.date ?? null, null, from.history),
    origin: { source: source.id, path: from.file, revision: source.revision, sha256, license: advisory.license ?? source.license },
    aliases,
    cves: cvesOf([id, ...aliases]),
    related: [...new Set(related)].filter((each) => each !== id && !aliases.includes(each)),
    sections: sectionsOf(file, rest, body.line, links, lineOf),
    affected,
    severity: severityOf(file, warn),
    references: links.flatMap(({ reference }) => (reference === null ? [] : [reference])),
    people: [],
    technologies: technologiesIn([title, ...affected.flatMap(({ product }) => product ?? [])]),
    questions: [],
  }
}

/** The first heading of the first level is the title. */
function withoutTitle({ children }: Root): Readonly<{ heading: Heading | null; rest: Root }> {
  const heading = children.find((node): node is Heading => node.type === 'heading' && node.depth === 1) ?? null
  return { heading, rest: { type: 'root', children: children.filter((node) => node !== heading) } }
}

function firstOf({ children }: Root): string {
  const told = children.find(({ type }) => type === 'paragraph')
  return told === undefined ? '' : firstSentence(toWords(told))
}

function lifecycleOf({ advisory: { withdrawn } }: RustsecFile, body: Root): Lifecycle {
  if (withdrawn === undefined) return { state: 'published' }
  const reason = withdrawalIn(body.children.map(toWords).join('\n\n'))
  return { state: 'withdrawn', on: withdrawn, because: reason ?? 'The publisher gives no reason.' }
}
