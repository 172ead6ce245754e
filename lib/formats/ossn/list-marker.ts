import type { SourceLine } from '@/lib/formats/ossn/source-line'

/** The mark at the start of a list item. */
export type Marker = Readonly<{
  kind: 'bullet' | 'ordered'
  /** As written; null where the list counts by itself. */
  number: number | null
  /** Column of the mark; doubled bullets stand deeper. */
  indent: number
  /** Column of the text behind it. */
  content: number
  text: string
}>

const BULLET = /^([-*+•]|\*{2,6})(?:[ \t]+(?=\S)|$)/
const ORDERED = /^(?:(\d{1,9})[.)]|#\.)[ \t]+(?=\S)/
const WIKI_ORDERED = /^(#{1,6})[ \t]+(?=\S)/

/** The list item that begins at a line, if any. */
export function markerOf(line: SourceLine, isWiki: boolean): Marker | null {
  const words = line.text.trimStart()
  const bullet = BULLET.exec(words)
  if (bullet) return words.length === bullet[0].length ? null : marker(line, words, bullet[0], 'bullet', null, (bullet[1]?.length ?? 1) - 1)
  const ordered = ORDERED.exec(words)
  if (ordered) return marker(line, words, ordered[0], 'ordered', ordered[1] === undefined ? null : Number(ordered[1]), 0)
  const wiki = isWiki ? WIKI_ORDERED.exec(words) : null
  return wiki ? marker(line, words, wiki[0], 'ordered', null, (wiki[1]?.length ?? 1) - 1) : null
}

function marker(line: SourceLine, words: string, mark: string, kind: Marker['kind'], number: number | null, deeper: number): Marker {
  const isTight = line.indent === 0 && deeper > 0 // `** item` of MediaWiki stands at the first column
  return {
    kind,
    number,
    indent: line.indent + (isTight ? 2 * deeper : 0),
    content: line.indent + mark.length,
    text: words.slice(mark.length),
  }
}
