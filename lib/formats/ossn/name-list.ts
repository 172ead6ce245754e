import type { Affected } from '@/lib/advisory/advisory'
import { productName } from '@/lib/formats/ossn/product-name'
import { releaseOf, releasesIn, tellsOtherwise } from '@/lib/formats/records/release-names'
import { withoutEnd } from '@/lib/input/text/without-end'

/** Products of a list, and the releases that hold for all of them. */
type NameList = Readonly<{ affected: readonly Affected[]; releases: readonly string[] }>

const NO_NAME = /^(?:(?:and |or )?(?:possibly |maybe |probably )?others?|etc)$/i
const ALL = /^(?:and )?(all (?:supported |previous )?(?:versions|releases))$/i
const LINKING =
  /\b(?:and|or|to|than|through|thru|until|up|including|earlier|later|older|newer|previous|prior|before|since|from|onwards?|releases?|versions?|openstack|stable|the|all)\b/gi
/** Words that take in more series than they name. */
const OPEN = /\b(?:up to|through|until|earlier|later|older|newer|previous|prior|before|onwards?|since|from)\b/i
/** What stands before a name that only counts together with the one before: `Nova, when embedding noVNC`. */
const CONDITION = /^(?:(?:only )?(?:when|where|if|with|while)\s+)(?:(?:using|embedding|running|deployed with)\s+)?/i
const VERSION =
  /^(\p{L}[\p{L}\p{N}_. -]{0,80}?)\s+((?:(?:before|prior to|up to|through|until|versions?|v)\s*){0,3}\d+\.\d[\w.]*(?:\s.*)?)$/u

/** Read names parted by commas: products, releases, and `product / release`. */
export function readList(text: string): NameList {
  const affected: Affected[] = []
  const releases: string[] = []
  let own: string[] | null = null
  let words = ''
  for (const token of tokensOf(text)) {
    const [name = '', version] = token.split(/\s+\/\s+/, 2)
    const series = seriesIn(token.includes(':') ? token.slice(token.lastIndexOf(':') + 1) : token)
    if (series !== null) {
      for (const release of series) (own ?? releases).push(release)
      if (own === null && OPEN.test(token)) words ||= token
    } else if (ALL.test(token)) words ||= ALL.exec(token)?.[1] ?? ''
    else if (version !== undefined) {
      own = seriesIn(version) ?? []
      affected.push({ product: productName(name), text: version.trim(), releases: own, ranges: null })
    } else if (!NO_NAME.test(token)) for (const each of named(token)) affected.push(each)
  }
  return { affected: affected.map((each) => (each.text === '' ? { ...each, text: words } : each)), releases }
}

function named(token: string): Affected[] {
  const bare = token.replace(CONDITION, '')
  const [, name = bare, text = ''] = VERSION.exec(bare) ?? []
  const product = productName(name)
  return product === null ? [] : [{ product, text, releases: [], ranges: null }]
}

/** Pieces between commas; one that joins two names of one word is two. */
function tokensOf(text: string): string[] {
  return bracketsOpened(text)
    .split(/[,;]/)
    .map((each) => withoutEnd(each.trim(), '. ').replace(/^(?:and|or)\s+/i, ''))
    .flatMap((token) => {
      const pair = /^([\w.-]+) (?:and|&) ([\w.-]+)$/.exec(token)
      return pair === null || seriesIn(token) !== null ? [token] : [pair[1] ?? '', pair[2] ?? '']
    })
    .filter((token) => token !== '')
}

/** Releases of a text that says nothing else, such as `Juno through Liberty`; null for any other text. */
function seriesIn(text: string): string[] | null {
  const whole = releaseOf(text)
  if (whole !== null) return [whole]
  const rest = text.replace(LINKING, ' ').replace(/[()+<=>/-]/g, ' ')
  const words = rest.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0 || words.some((word) => releaseOf(word) === null)) return null
  const capitals = text.replace(/\p{L}+/gu, (word) =>
    releaseOf(word) === null ? word : word[0]?.toUpperCase() + word.slice(1).toLowerCase(),
  )
  return releasesIn(capitals)
}

/** Releases in brackets become names of the list; other remarks in brackets are no names. */
function bracketsOpened(text: string): string {
  return text.replace(/\(([^()]{0,300})\)/g, (_, remark: string) =>
    releasesIn(remark).length > 0 && !tellsOtherwise(remark) ? `, ${remark}` : ' ',
  )
}
