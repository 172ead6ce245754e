/** Releases of Nova that a text speaks of: from `from` on, and before `before` where there is an end. */
export type Scope = Readonly<{ from: string; before: string | null }>

/** The release with which the catalogue of options begins. */
export const CATALOGUE_BEGINS = '2012.1'

type Place = Readonly<{
  /** Path from the project's folder. */
  file: string
  /** Line of the file on which `text` begins. */
  line: number
  /** Id of the advisory, control, technology … that it is part of. */
  subject: string
  scope: Scope
  /** What the document is about, where it says so: products of OpenStack by their names. */
  products?: readonly string[]
}>

/** A paragraph, a table row or a YAML text: one or more sentences, with back-ticks where the format has them. */
export type Prose = Place & Readonly<{ kind: 'prose'; text: string /** A source: it may name what lies in code. */; isFootnote?: true }>

/** What a reader writes into a file, or pastes into a shell. */
export type Code = Place &
  Readonly<{
    kind: 'code'
    lang: string
    /** The file that it is for, as the text names it; null where it names none. */
    target: string | null
    text: string
  }>

/** A setting of a control, or a condition of an advisory. */
export type SettingPiece = Place &
  Readonly<{
    kind: 'setting'
    text: string
    option: string
    section: string | null
    target: string
    default: string | null
    hardened: string | null
    since: string | null
    isExample: boolean
  }>

/** One part of what we wrote, with its place. */
export type Piece = Prose | Code | SettingPiece

/** The line of the file on which an offset of a piece lies. */
export function lineAt({ line, text }: Pick<Place, 'line'> & Readonly<{ text: string }>, offset: number): number {
  return line + text.slice(0, offset).split('\n').length - 1
}
