import type { Advisory } from '@/lib/advisory/advisory'
import { productsOf } from '@/lib/advisory/products-of'
import { worstRating } from '@/lib/advisory/severity'
import { advisoryPath } from '@/lib/advisory/slug'
import { mayRepublish, notRepeated } from '@/lib/export/may-republish'
import type { Source } from '@/lib/library/library'
import { absolute } from '@/lib/site/site'

/** A feed before it is written in one form or another. */
export type Feed = Readonly<{
  /** Its path below the folder of a form, without an ending: `all`, `product/nova`. */
  name: string
  title: string
  /** Path of the page that shows the same. */
  page: string
  items: readonly FeedItem[]
}>

/** What a feed says of an advisory. */
export type FeedItem = Readonly<{
  advisory: Advisory
  /** Its permanent address, which is its id in feeds, too. */
  url: string
  title: string
  /** Plain text. */
  text: string
  publisher: string
  products: readonly string[]
  severity: string
}>

/** Make items of advisories, each once for all feeds. */
export function feedItems(
  sourceOf: (id: string) => Source | null,
  summaryOf: (advisory: Advisory) => string,
): (advisory: Advisory) => FeedItem {
  const made = new Map<Advisory, FeedItem>()
  return (advisory) => {
    const item = made.get(advisory) ?? itemOf(advisory, sourceOf(advisory.origin.source), summaryOf(advisory))
    made.set(advisory, item)
    return item
  }
}

function itemOf(advisory: Advisory, source: Source | null, summary: string): FeedItem {
  const { id, lifecycle } = advisory
  if (source === null) throw new Error(`${id} is of no source`)
  const products = productsOf(advisory.affected)
  const severity = worstRating(advisory) ?? 'unrated'
  const state = lifecycle.state === 'published' ? '' : `${lifecycle.state[0]?.toUpperCase()}${lifecycle.state.slice(1)}: `
  const facts = [products.length === 0 ? '' : `Affects ${products.join(', ')}.`, severity === 'unrated' ? '' : `Severity: ${severity}.`]
  const words = mayRepublish(source.license) ? summary : notRepeated(source)
  return {
    ...{ advisory, products, severity, url: absolute(advisoryPath(id)), publisher: source.publisher.name },
    title: `${state}${advisory.title} (${id})`,
    text: [...facts, words].filter((part) => part !== '').join(' ') || advisory.title,
  }
}
