import type { PhrasingContent, Root } from 'mdast'
import type { ReferenceType } from '@/lib/advisory/reference'
import type { Reading } from '@/lib/facts/age/reading'

const SECTION_NAMES = [
  'summary',
  'affected',
  'discussion',
  'recommended-actions',
  'patches',
  'then-and-now',
  'references',
  'credits',
] as const
export type SectionName = (typeof SECTION_NAMES)[number]

/** What a section is called, without what it says. */
export type SectionHead = Readonly<{
  name: SectionName
  /** As the document writes it, without marks. */
  heading: string
  /** Id of the heading on the page; the name, unless a name comes twice. */
  anchor: string
}>

/** A part of an advisory under one heading. */
export type Section = SectionHead & Readonly<{ blocks: readonly Block[] }>

/** What a section holds: prose, or facts of one line each. */
export type Block = Prose | Entries

type Prose = Readonly<{
  kind: 'prose'
  /** What the document means, as the tree of a Markdown text; nothing in it is trusted. */
  content: Root
  /** Line of the document at which it begins, counted from 1. */
  line: number
}>

/** `Label : value` lines, footnotes, sources: shown as a description list, in this order. */
type Entries = Readonly<{ kind: 'entries'; entries: readonly Entry[] }>

export type Entry = Readonly<{
  /** What the text cites it by, such as `1`; null where nothing cites it. */
  number: string | null
  /** Id of the entry on the page, such as `ref-1`; null where nothing links to it. */
  anchor: string | null
  /** Text before the colon, as written; null where there is none. */
  label: string | null
  /** What the address is; null for a fact without one. */
  type: ReferenceType | null
  content: readonly PhrasingContent[]
  /** When the address was read; left out where the document does not say. */
  read?: Reading
  line: number
}>
