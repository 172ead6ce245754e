import type { WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Document } from '@/lib/formats/format'
import type { AffectedReading } from '@/lib/formats/ossn/affected'
import { cveFacts, cvesIn, notesIn } from '@/lib/formats/ossn/cves'
import { factLines } from '@/lib/formats/ossn/fact-line'
import { grouped } from '@/lib/formats/ossn/facts'
import { takeFootnotes } from '@/lib/formats/ossn/footnotes'
import type { Frame } from '@/lib/formats/ossn/frame'
import { noteReferences } from '@/lib/formats/ossn/note-references'
import { noteSections } from '@/lib/formats/ossn/note-sections'
import { wrapWidth } from '@/lib/formats/ossn/paragraph'
import { peopleIn } from '@/lib/formats/ossn/people'
import { unwrapped } from '@/lib/formats/ossn/unwrapped'
import { technologiesIn } from '@/lib/formats/records/technologies-in'

/** Put the parts of a note together. Its text has no dates; they are those of the history, if there is one. */
export function toAdvisory(document: Document, id: string, frame: Frame, text: string, { affected }: AffectedReading): WrittenAdvisory {
  const { file, source, sha256, history } = document
  const { title, isWiki } = frame
  const { parts, footnotes } = takeFootnotes(frame.parts)
  const linesOf = (name: string) => parts.filter((part) => part.name === name).flatMap(({ lines }) => lines)
  const references = grouped([...factLines(linesOf('references'), isWiki), ...factLines(footnotes, isWiki)])
  const credits = grouped(factLines(unwrapped(linesOf('credits'), widthOf(frame)), isWiki)).map((fact) => ({
    ...fact,
    group: fact.group ?? 'Credits',
  }))
  const declaring = cveFacts(references)
  const all = cvesIn(text)
  const declared = cvesIn(declaring.map(({ value }) => value).join('\n'))
  const cves = declaring.length > 0 ? declared : all // a note without any word on CVEs among its references declares where it names
  return {
    id,
    title,
    lifecycle: { state: 'published' },
    published: history?.published ?? null,
    modified: history?.modified ?? null,
    dateOrigin: history === null ? 'unknown' : 'git',
    origin: { source: source.id, path: file, revision: source.revision, sha256, license: source.license },
    aliases: declared,
    cves,
    related: [...all, ...notesIn(text)].filter((other) => other !== id && !cves.includes(other)),
    sections: noteSections(frame, parts, { references, credits }),
    affected,
    severity: [],
    references: noteReferences(parts, references, isWiki),
    people: peopleIn([...references, ...credits]),
    technologies: technologiesIn([title, ...affected.flatMap(({ product }) => product ?? [])]),
    questions: [],
  }
}

const widthOf = ({ parts }: Frame) => wrapWidth(parts.flatMap(({ lines }) => lines.map(({ text }) => text)))
