import type { Affected } from '@/lib/advisory/advisory'
import { productsIn } from '@/lib/formats/ossn/known-products'
import { readList } from '@/lib/formats/ossn/name-list'
import { productName } from '@/lib/formats/ossn/product-name'
import { releasesIn } from '@/lib/formats/records/release-names'
import { withoutEnd } from '@/lib/input/text/without-end'
import { parseVersions } from '@/lib/versions/version-grammar'

/** What one item or paragraph says; `releases` hold for all products of the section, `isUnread`: its versions are not in the grammar. */
type PieceReading = Readonly<{
  affected: readonly Affected[]
  releases: readonly string[]
  /** What is said of the versions of all products of the section, where it names no series: `all supported releases`. */
  text?: string
  isUnread: boolean
}>

/** A name and a range behind it: `nova: <1.2`, `Swift < 2.10.0`. */
export const NAME_AND_RANGE = /^([^<>=]{1,200}?)\s*[:,]?\s*((?:[<>]=?|=[<>=]?)\s*\d.*)$/

/** Versions told in words, which the commas between them do not part: `Nova versions through Mitaka, as well as Newton (<= 14.0.3)`. */
const IN_WORDS = /\bversions? (?:through|up to|prior to|before|until|\d|\p{Lu}\p{Ll})|\([^()]{0,80}[<>=]{1,2} ?v?\d/u

const NOTHING: PieceReading = { affected: [], releases: [], isUnread: false }

/**
 * Read one item of a list, or one paragraph, in the first form that it has.
 *
 * @param isFollowing Whether products have been named before: prose that follows explains them.
 */
export function readPiece({ text, isItem }: Readonly<{ text: string; isItem: boolean }>, isFollowing: boolean): PieceReading {
  const parts = text.split(';').map((part) => part.trim())
  if (parts.length > 1 && parts.every((part) => NAME_AND_RANGE.test(part)))
    return joined(parts.map((part) => readPiece({ text: part, isItem }, false)))
  const range = isItem || !/\.\s/.test(text) ? NAME_AND_RANGE.exec(text) : null
  if (range !== null && (range[1] ?? '').split(' ').length <= (isItem ? 8 : 3)) return withRange(range[1] ?? '', range[2] ?? '')
  if (IN_WORDS.test(text) && productsIn(text).length > 0) return readWords(text)
  if (isItem) return readItem(text)
  const label = /^([^:,(]{1,120}):\s+(.+)$/.exec(text)
  if (label?.[1] !== undefined && label[2] !== undefined) return labelled(label[1], label[2])
  if (isList(text)) return { ...readList(text), isUnread: false }
  return isFollowing ? NOTHING : readSentence(text)
}

const joined = (readings: readonly PieceReading[]): PieceReading => ({
  affected: readings.flatMap(({ affected }) => affected),
  releases: readings.flatMap(({ releases }) => releases),
  isUnread: readings.some(({ isUnread }) => isUnread),
})

function withRange(name: string, versions: string): PieceReading {
  const ranges = parseVersions(withoutEnd(versions.trim(), '.;'))
  return {
    affected: [{ product: productName(name), text: versions.trim(), releases: [], ranges }],
    releases: [],
    isUnread: ranges === null,
  }
}

function readItem(text: string): PieceReading {
  const [name = '', rest = ''] = text.split(/:\s+(.*)/, 2)
  const list = withoutBrackets(rest === '' ? text : name)
  if (list.includes(',')) return { ...readList(list), isUnread: false }
  const releases = releasesIn(rest === '' ? text.slice(list.trimEnd().length) : rest)
  return { affected: [{ product: productName(list), text: rest, releases, ranges: null }], releases: [], isUnread: false }
}

function labelled(label: string, rest: string): PieceReading {
  if (/^\W*(?:affected )?(?:services?|software|products?|projects?)\W*$/i.test(label)) return { ...readList(rest), isUnread: false }
  if (/^\W*(?:affected )?(?:releases?|versions?)\W*$/i.test(label)) {
    const releases = releasesIn(rest)
    return { affected: [], releases, isUnread: false, ...(releases.length === 0 ? { text: rest } : {}) }
  }
  return {
    affected: [{ product: productName(label), text: rest, releases: releasesIn(rest), ranges: null }],
    releases: [],
    isUnread: false,
  }
}

/** A statement that names its products and series among other words; what it says of versions stays as it is written. */
function readWords(text: string): PieceReading {
  const releases = releasesIn(text)
  const affected = productsIn(text).map((product): Affected => ({ product, text, releases, ranges: null }))
  return { affected, releases: [], isUnread: /[<>=] ?v?\d/.test(text) }
}

function readSentence(text: string): PieceReading {
  const short = withoutEnd(text, '.')
  const isName = short.split(' ').length <= 6 && !short.includes(',') && !/\b(?:prior|before|versions?)\b/i.test(short)
  const names = isName ? [productName(short)] : productsIn(text)
  const releases = isName ? [] : releasesIn(text)
  return {
    affected: names.map((product) => ({ product, text: isName ? '' : text, releases: [], ranges: null })),
    releases,
    isUnread: false,
  }
}

const withoutBrackets = (text: string) => text.replace(/\([^()]{0,300}\)/g, ' ')

/** Whether a text is a list of names: short pieces between commas, without the verbs of a sentence. */
function isList(text: string): boolean {
  const bare = withoutBrackets(text)
  const pieces = bare.split(/[,;]/)
  const isShort = pieces.every((piece) => piece.trim().split(/\s+/).length <= 6)
  const isOne = bare.trim().split(/\s+/).length <= 4 || /^\S+(?: \S+){0,4} \/ \S/.test(bare)
  return isShort && (pieces.length > 1 || isOne) && !/\b(?:is|are|was|be|has|can|may|does)\b/.test(bare)
}
