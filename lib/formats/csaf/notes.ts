import type { RootContent } from 'mdast'
import type { CsafFile, CsafVulnerability } from '@/lib/formats/csaf/csaf-schema'
import { keyWords } from '@/lib/formats/csaf/key-words'
import { paragraph, subheading, words } from '@/lib/formats/records/entry'
import { plainText } from '@/lib/formats/records/plain-text'
import { recordText } from '@/lib/formats/records/record-text'

type Note = CsafFile['document']['notes'][number]

/** Titles that only name the section that a note stands in. */
const BARE = /^(?:(?:cve|vulnerability|document) )?(?:summary|description|details|overview|notes?)$/i

export const isDescription = ({ category }: Note) => category === 'summary' || category === 'description'

/** What the document as a whole does not sum up, its vulnerabilities describe. */
export const describing = (vulnerabilities: readonly CsafVulnerability[]): Note[] =>
  vulnerabilities.flatMap(({ notes }) => notes.filter(isDescription))

/** One note needs no title that says nothing; several keep theirs. */
export function notesText(notes: readonly Note[]): RootContent[] {
  const [only, ...others] = notes
  const isBare = only !== undefined && others.length === 0 && BARE.test((only.title ?? '').trim() || only.category)
  return isBare ? [...recordText(only.text), ...readers(only)] : notes.flatMap((note) => titledNote(note))
}

/** A note under its title, with the readers that it is meant for. */
export function titledNote(note: Note, depth: 3 | 4 = 3): RootContent[] {
  return [subheading(plainText(note.title ?? keyWords(note.category)), depth), ...recordText(note.text), ...readers(note)]
}

const readers = ({ audience }: Note): RootContent[] =>
  audience === undefined ? [] : [paragraph([...words('Audience: '), ...plainText(audience)])]
