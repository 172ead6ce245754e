/** Releases of Nova that a text speaks of: from `from` on, and before `before` where there is an end. */
export type Scope = Readonly<{ from: string; before: string | null }>

/** The release with which the catalogue of options begins. */
export const CATALOGUE_BEGINS = '2012.1'

type PieceBase = Readonly<{
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
export type Prose = PieceBase &
  Readonly<{
    kind: 'prose'
    text: string /** A source: it may name what lies in code. */
    isFootnote?: true /** Said of one series or day. */
    isDated?: true
  }>

/** What a reader writes into a file, or pastes into a shell. */
export type Code = PieceBase &
  Readonly<{
    kind: 'code'
    lang: string
    /** The file that it is for, as the text names it; null where it names none. */
    target: string | null
    text: string
    /** Written for other platforms than Nova, so nothing lies where Nova or its containers keep it. */
    isOutside?: true
  }>

/** A setting of a control. */
export type SettingPiece = PieceBase &
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
    /** `name` or `[section]name`, as older releases call it. */
    oldNames: readonly string[]
  }>

/** What must hold besides the version for an advisory to apply: `when` of an entry of `affected`. */
export type ConditionPiece = PieceBase & Readonly<{ kind: 'condition'; text: string; product: string; option: string; value: string }>

/** Versions with a fix, as `escapes.yaml` names them. */
export type FixPiece = PieceBase & Readonly<{ kind: 'fix'; text: string; product: string; versions: readonly string[] }>

/** One part of what we wrote, with its place. */
export type Piece = Prose | Code | SettingPiece | ConditionPiece | FixPiece

/** The line of the file on which an offset of a piece lies. */
export function lineAt(piece: Pick<PieceBase, 'line'> & Readonly<{ text: string }>, offset: number): number {
  const ends = endsOf(piece)
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return piece.line + low
}

/** Offsets of the line ends of a piece: asked for with every sentence and entry, so worked out once. */
const lineEnds = new WeakMap<object, readonly number[]>()

function endsOf(piece: Readonly<{ text: string }>): readonly number[] {
  const held = lineEnds.get(piece)
  if (held !== undefined) return held
  const ends = [...piece.text.matchAll(/\n/g)].map(({ index }) => index)
  lineEnds.set(piece, ends)
  return ends
}
