import type { Affected } from '@/lib/advisory/advisory'
import { productsIn } from '@/lib/sources/ossn/known-products'
import { productName } from '@/lib/sources/ossn/product-name'
import { releaseOf, releasesIn } from '@/lib/sources/ossn/release-names'
import { isBlank, type SourceLine } from '@/lib/sources/ossn/source-line'
import { withoutEnd } from '@/lib/sources/text/without-end'
import { parseVersions } from '@/lib/sources/version-grammar'

/** A piece of the section: one item of a list, or a paragraph. */
type Piece = Readonly<{ text: string; line: number; isItem: boolean }>

/** What is affected, and the lines whose versions could not be read. */
export type AffectedReading = Readonly<{ affected: readonly Affected[]; unread: readonly Readonly<{ line: number; text: string }>[] }>

const RANGE = /^([^<>=]{1,200}?)\s*[:,]?\s*((?:[<>]=?|=[<>=]?)\s*\d.*)$/

/** Read who and which versions are affected, as far as the section says so in one of the known forms. */
export function readAffected(lines: readonly SourceLine[], isWiki: boolean): AffectedReading {
  const pieces = piecesOf(lines, isWiki)
  const items = pieces.filter(({ isItem }) => isItem)
  const affected: Affected[] = []
  const unread: { line: number; text: string }[] = []
  const shared: string[] = []
  for (const piece of items.length > 0 ? items : pieces) {
    const found = readPiece(piece, affected.length > 0)
    affected.push(...found.affected)
    shared.push(...found.releases)
    if (found.unread) unread.push({ line: piece.line, text: piece.text })
  }
  const all = affected.length === 0 && shared.length > 0 ? [{ product: null, text: '', releases: [], ranges: null }] : affected
  return { affected: merged(all.map((each) => withReleases(each, shared))), unread }
}

type Found = Readonly<{ affected: readonly Affected[]; releases: readonly string[]; unread: boolean }>
const NOTHING: Found = { affected: [], releases: [], unread: false }

function readPiece({ text, isItem }: Piece, isFollowing: boolean): Found {
  const range = isItem || !/\.\s/.test(text) ? RANGE.exec(text) : null
  if (range !== null && (range[1] ?? '').split(' ').length <= (isItem ? 8 : 3)) return withRange(range[1] ?? '', range[2] ?? '')
  if (isItem) return readItem(text)
  const label = /^([^:,]{1,120}):\s+(.+)$/.exec(text)
  if (label?.[1] !== undefined && label[2] !== undefined) return labelled(label[1], label[2])
  if (isList(text)) return readList(text)
  return isFollowing ? NOTHING : readSentence(text)
}

function withRange(name: string, versions: string): Found {
  const ranges = parseVersions(withoutEnd(versions.trim(), '.;'))
  const product = productName(name)
  return { affected: [{ product, text: versions.trim(), releases: [], ranges }], releases: [], unread: ranges === null }
}

function readItem(text: string): Found {
  const [name = '', rest = ''] = text.split(/:\s+(.*)/, 2)
  const list = withoutBrackets(rest === '' ? text : name)
  if (list.includes(',')) return readList(list)
  const releases = releasesIn(rest)
  return { affected: [entry(productName(list), rest, releases)], releases: [], unread: false }
}

function labelled(label: string, rest: string): Found {
  if (/^\W*(?:services?|software|products?|projects?)\W*$/i.test(label)) return readList(rest)
  if (/^\W*(?:releases?|versions?)\W*$/i.test(label)) return { affected: [], releases: releasesIn(rest), unread: false }
  return { affected: [entry(productName(label), rest, releasesIn(rest))], releases: [], unread: false }
}

/** Names parted by commas, each a product, a release, or `product / release`. */
function readList(text: string): Found {
  const affected: Affected[] = []
  const releases: string[] = []
  let current: string[] | null = null
  for (const token of bracketsOpened(text)
    .split(/[,;]|\band\b(?=\s+\S+\s*\.?$)/)
    .map((each) => withoutEnd(each.trim(), '.'))) {
    const [name = '', version] = token.split(/\s+\/\s+/, 2)
    const release = releaseOf(lastWordAfterColon(token))
    if (release !== null) (current ?? releases).push(release)
    else if (version !== undefined) {
      const own = releaseOf(version)
      current = own === null ? [] : [own]
      affected.push({ product: productName(name), text: version, releases: current, ranges: null })
    } else if (!/^(?:and |or )?(?:possibly |maybe |probably )?others?$|^etc$/i.test(token)) {
      const product = productName(token)
      if (product !== null) affected.push(entry(product, '', []))
    }
  }
  return { affected, releases, unread: false }
}

function readSentence(text: string): Found {
  const known = productsIn(text)
  const short = withoutEnd(text, '.')
  if (short.split(' ').length <= 6 && !short.includes(','))
    return { affected: [entry(productName(short), '', [])], releases: [], unread: false }
  return { affected: known.map((product) => entry(product, text, [])), releases: releasesIn(text), unread: false }
}

const lastWordAfterColon = (token: string) =>
  (token.includes(':') ? token.slice(token.lastIndexOf(':') + 1) : token).replace(/[()]/g, ' ').trim()
const NO_NAME = /^(?:(?:and |or )?(?:possibly |maybe |probably )?others?|etc|all (?:supported )?(?:versions|releases))$/i

/** Releases in brackets become names of the list; other remarks in brackets are no names. */
const bracketsOpened = (text: string) =>
  text.replace(/\(([^()]{0,300})\)/g, (_, remark: string) => (releasesIn(remark).length > 0 ? `, ${remark}` : ' '))
const withoutBrackets = (text: string) => text.replace(/\([^()]{0,300}\)/g, ' ')
const entry = (product: string | null, text: string, releases: readonly string[]): Affected => ({
  product,
  text: text.trim(),
  releases,
  ranges: null,
})

/** Whether a text is a list of names: short pieces between commas, without the verbs of a sentence. */
function isList(text: string): boolean {
  const bare = withoutBrackets(text)
  const pieces = bare.split(/[,;]/)
  const isShort = pieces.every((piece) => piece.trim().split(/\s+/).length <= 6)
  return isShort && (pieces.length > 1 || bare.trim().split(/\s+/).length <= 4) && !/\b(?:is|are|was|be|has|can|may|does)\b/.test(bare)
}

function withReleases(each: Affected, shared: readonly string[]): Affected {
  return each.releases.length > 0 || shared.length === 0 ? each : { ...each, releases: [...new Set(shared)] }
}

/** Each product with the same text once. */
function merged(all: readonly Affected[]): Affected[] {
  const seen = new Map<string, Affected>()
  for (const each of all) if (each.product !== null || each.releases.length > 0) seen.set(`${each.product}\n${each.text}`, each)
  return [...seen.values()]
}

function piecesOf(lines: readonly SourceLine[], isWiki: boolean): Piece[] {
  const pieces: { words: string[]; line: number; isItem: boolean }[] = []
  let last: { words: string[]; line: number; isItem: boolean } | null = null
  for (const line of lines) {
    const words = (isWiki ? line.text.replace(/'{2,3}/g, '') : line.text).trim()
    const mark = /^(?:[-*+•]|\d{1,3}[.)])\s+/.exec(words)?.[0]
    if (isBlank(line)) last = null
    else if (mark !== undefined || last === null || (!last.isItem && RANGE.test(words) && RANGE.test(last.words.join(' ')))) {
      last = { words: [words.slice(mark?.length ?? 0)], line: line.number, isItem: mark !== undefined }
      pieces.push(last)
    } else last.words.push(words)
  }
  return pieces.map(({ words, ...piece }) => ({ ...piece, text: words.join(' ').replace(/\s+/g, ' ').slice(0, 20_000) }))
}
