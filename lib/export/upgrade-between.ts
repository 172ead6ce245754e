import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import { type Found, worstFirst } from '@/lib/concern/found'
import { compareSeries } from '@/lib/concern/upgrade'
import type { Release } from '@/lib/facts/openstack/release'
import { flawPart } from '@/lib/library/indexes/flaw-part'
import { entryOf } from '@/lib/library/indexes/product-flaws'
import type { SeriesFlaw } from '@/lib/library/indexes/series-flaws'
import { type Catalogued, productKey } from '@/lib/versions/ask'
import type { Concern, Concerns } from '@/lib/versions/concern'

/** What an upgrade from one series to another does about the flaws of one product. */
export type ProductUpgrade = Readonly<{
  product: Named
  /** Affected before, not affected after. */
  mended: readonly Compared[]
  /** Affected before and after. */
  stays: readonly Compared[]
  /** The same, and no version ends it: what helps is configuration. */
  endless: readonly Compared[]
  /** Not affected before, affected after. */
  fresh: readonly Compared[]
  /** Affected on one side, and open on the other. */
  open: readonly Compared[]
  /** The later series does not contain the product: what affected it before. */
  gone: readonly Compared[]
  /** Open on the later series, and not in the lists above. */
  untold: number
}>

/** A product as its page spells it. */
type Named = Readonly<{ name: string; slug: string }>

/** One flaw on both sides; a side is null where the series does not contain the product. */
export type Compared = Readonly<{
  advisory: string
  title: string
  path: string
  before: Concern | null
  after: Concern | null
  /** What to do about it in the later series, where that is affected. */
  entry: SeriesFlaw | null
}>

/** What concerns each product of a series. */
export type SeriesAnswers = Readonly<{ release: Release; found: readonly Found[] }>

/** Answer for every product that a series contains and an advisory names. */
export function answersOfSeries(
  release: Release,
  releases: readonly Release[],
  { about, productsOfSeries, find }: Catalogued,
): SeriesAnswers {
  const found = productsOfSeries(releases.indexOf(release)).flatMap((product) =>
    about(product, { series: release.name }).map((concern) => toFound(concern, find(concern.advisory))),
  )
  return { release, found }
}

function toFound(concern: Concern, advisory: Pick<Advisory, 'title' | 'cves'> | null): Found {
  const { advisory: id } = concern
  const rest = { cves: advisory?.cves ?? [], place: null, purl: '', action: null }
  return { concern, title: advisory?.title ?? id, path: advisoryPath(id), ...rest }
}

type Means = Readonly<{
  concerns: Omit<Concerns, 'sistersOf'> & Readonly<{ sistersOf: (advisory: Parameters<Concerns['sistersOf']>[0]) => readonly Advisory[] }>
  find: (id: string) => Advisory | null
  /** The products that have a page, by their key in answers. */
  named: (key: string) => Named
}>

/** Compare two series product by product, in the order of the alphabet: what `bulkhead affected --from --to` answers. */
export function upgradeBetween(from: SeriesAnswers, to: SeriesAnswers, { concerns, find, named }: Means): ProductUpgrade[] {
  const { mended, stays, fresh, open } = compareSeries(from.found, to.found)
  const [before, after] = [byKey(from.found), byKey(to.found)]
  const listed = new Set([...mended, ...stays, ...fresh, ...open].map(keyOf))
  const compared = (found: readonly Found[], product: string): Compared[] =>
    worstFirst(found.filter(({ concern }) => concern.product === product)).map((each) => {
      const [was, is] = [before.get(keyOf(each))?.concern ?? null, after.get(keyOf(each))?.concern ?? null]
      const advisory = find(each.concern.advisory)
      const entry = is?.answer !== 'affected' || advisory === null ? null : entryFor(advisory, product, to.release, concerns)
      return { advisory: each.concern.advisory, title: each.title, path: each.path, before: was, after: is, entry }
    })
  const products = [...new Set([...from.found, ...to.found].map(({ concern }) => concern.product))].toSorted()
  return products.map((product) => {
    const [gone, staying] = [compared(mended, product), compared(stays, product)]
    return {
      product: named(product),
      mended: gone.filter(({ after: is }) => is !== null),
      stays: staying.filter((each) => hasEnd(each)),
      endless: staying.filter((each) => !hasEnd(each)),
      fresh: compared(fresh, product),
      open: compared(open, product),
      gone: gone.filter(({ after: is }) => is === null),
      untold: to.found.filter(
        (each) => each.concern.product === product && each.concern.answer === 'cannot-be-told' && !listed.has(keyOf(each)),
      ).length,
    }
  })
}

function entryFor(advisory: Advisory, product: string, release: Release, concerns: Means['concerns']): SeriesFlaw {
  const flaw = { advisory, sisters: concerns.sistersOf(advisory) }
  const written = advisory.affected.find((each) => each.product !== null && productKey(each.product, concerns.versions) === product)
  return entryOf(flaw, flawPart(flaw, written?.product ?? product, release, concerns), release, concerns)
}

/** Whether a version or a change ends the flaw, as its records say. */
const hasEnd = ({ entry }: Compared) => entry?.parts.some(({ fix, patches }) => fix !== null || patches.length > 0) ?? true

/** How many flaws are in each list, over all products. */
export function countUpgrade(products: readonly ProductUpgrade[]) {
  const sum = (of: (product: ProductUpgrade) => number) => products.reduce((all, product) => all + of(product), 0)
  return {
    mended: sum(({ mended }) => mended.length),
    stays: sum(({ stays, endless }) => stays.length + endless.length),
    endless: sum(({ endless }) => endless.length),
    fresh: sum(({ fresh }) => fresh.length),
    open: sum(({ open }) => open.length),
  }
}

const keyOf = ({ concern }: Found) => JSON.stringify([concern.advisory, concern.product])
const byKey = (found: readonly Found[]) => new Map(found.map((each) => [keyOf(each), each]))
