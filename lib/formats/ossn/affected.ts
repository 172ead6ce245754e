import type { Affected } from '@/lib/advisory/advisory'
import { NAME_AND_RANGE, readPiece } from '@/lib/formats/ossn/affected-piece'
import { isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'

/** What is affected, and the lines whose versions could not be read. */
export type AffectedReading = Readonly<{ affected: readonly Affected[]; unread: readonly number[] }>

/** Read who and which versions are affected, as far as the section says so in one of the known forms. */
export function readAffected(lines: readonly SourceLine[], isWiki: boolean): AffectedReading {
  const pieces = piecesOf(lines, isWiki)
  const items = pieces.filter(({ isItem }) => isItem)
  const affected: Affected[] = []
  const unread: number[] = []
  const shared: string[] = []
  let words = ''
  for (const piece of (items.length > 0 ? items : pieces).slice(0, 1_000)) {
    const found = readPiece(piece, affected.length > 0)
    for (const each of found.affected) affected.push(each)
    for (const release of found.releases) shared.push(release)
    words = found.text ?? words
    if (found.isUnread) unread.push(piece.line)
  }
  const all = affected.length === 0 && shared.length > 0 ? [{ product: null, text: '', releases: [], ranges: null }] : affected
  return { affected: merged(all.map((each) => withReleases(each, shared, words))), unread }
}

function withReleases(each: Affected, shared: readonly string[], words: string): Affected {
  const releases = each.releases.length > 0 ? each.releases : shared
  const text = each.text === '' && releases.length === 0 ? words : each.text
  return { ...each, text, releases: [...new Set(releases)] }
}

/** Each product with the same text once; what names neither product nor release is left to the text. */
function merged(all: readonly Affected[]): Affected[] {
  const seen = new Map<string, Affected>()
  for (const each of all) if (each.product !== null || each.releases.length > 0) seen.set(`${each.product}\n${each.text}`, each)
  return [...seen.values()]
}

type Piece = { words: string[]; line: number; isItem: boolean }

const MARK = /^(?:[-*+•]|\d{1,3}[.)])\s+/
const STANDS_ALONE = /^[^,:/(]{1,80}(?::\s+|\s\/\s)\S/

/** Items of a list and paragraphs; lines that each name a product with its versions are pieces of their own. */
function piecesOf(lines: readonly SourceLine[], isWiki: boolean) {
  const pieces: Piece[] = []
  let last: Piece | null = null
  for (const line of lines) {
    const words = (isWiki ? line.text.replace(/'{2,3}/g, '') : line.text).replace(/\s+/g, ' ').trim()
    const mark = MARK.exec(words)?.[0]
    if (isBlank(line)) last = null
    else if (mark !== undefined || last === null || isNext(last, words)) {
      last = { words: [words.slice(mark?.length ?? 0)], line: line.number, isItem: mark !== undefined }
      pieces.push(last)
    } else last.words.push(words)
  }
  return pieces.map(({ words, ...piece }) => ({ ...piece, text: words.join(' ').replace(/\s+/g, ' ').slice(0, 20_000) }))
}

function isNext({ words, isItem }: Piece, line: string): boolean {
  if (isItem) return false
  const [first = ''] = words
  return (NAME_AND_RANGE.test(first) && NAME_AND_RANGE.test(line)) || (STANDS_ALONE.test(first) && STANDS_ALONE.test(line))
}
