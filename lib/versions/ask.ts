import type { Running } from '@/lib/versions/affects'
import { type Concern, type Concerns, concernOf } from '@/lib/versions/concern'
import type { FlawRecord } from '@/lib/versions/flaw-record'
import { deliverableOf, releasesOf } from '@/lib/versions/product-releases'
import type { ProductVersions } from '@/lib/versions/product-versions'
import { nameKey } from '@/lib/versions/statement'

/** Which advisories speak of which product. */
export type Catalogued = Readonly<{
  find: (id: string) => FlawRecord | null
  /** Products that an advisory calls affected, in one spelling. */
  products: ReadonlySet<string>
  /** What concerns a product in a series or version, flaw by flaw, in the order of the advisories. */
  about: (product: string, running: Running) => readonly Concern[]
  /** Products of OpenStack that a series holds and that an advisory speaks of. */
  productsOfSeries: (series: number) => readonly string[]
  /** One answer about one advisory. */
  answer: (advisory: FlawRecord, product: string, running: Running) => Concern
}>

type Named = Readonly<{ advisory: FlawRecord; product: string }>

/**
 * Put advisories in order for questions.
 *
 * @param advisories Of several records of one flaw the first one speaks for it: put those of the project itself first.
 */
export function catalogued(advisories: readonly FlawRecord[], concerns: Concerns): Catalogued {
  const { versions } = concerns
  const byId = new Map(advisories.map((advisory) => [advisory.id.toLowerCase(), advisory]))
  const byProduct = new Map<string, Named[]>()
  for (const advisory of advisories) {
    const named = new Map(
      advisory.affected.flatMap(({ product, status }) => (product === null || status ? [] : [[productKey(product, versions), product]])),
    )
    for (const [key, product] of named) {
      const members = byProduct.get(key)
      if (members === undefined) byProduct.set(key, [{ advisory, product }])
      else members.push({ advisory, product })
    }
  }

  /** In the spelling of the advisory, so that it knows its own product. */
  function answer(advisory: FlawRecord, product: string, running: Running): Concern {
    const written = advisory.affected.find(
      (each) => each.product !== null && productKey(each.product, versions) === productKey(product, versions),
    )?.product
    return { ...concernOf(advisory, written ?? product.toLowerCase(), running, concerns), product }
  }

  return {
    find: (id) => byId.get(id.toLowerCase()) ?? null,
    products: new Set(byProduct.keys()),
    answer,
    about(product, running) {
      const seen = new Set<FlawRecord>()
      return (byProduct.get(productKey(product, versions)) ?? []).flatMap(({ advisory }) => {
        if (seen.has(advisory)) return []
        for (const each of [advisory, ...concerns.sistersOf(advisory)]) seen.add(each)
        return [answer(advisory, product, running)]
      })
    },
    productsOfSeries: (series) => [...byProduct.keys()].filter((product) => releasesOf(versions, product).bySeries.has(series)).toSorted(),
  }
}

/** One key for every spelling of a product. */
export const productKey = (product: string, versions: Pick<ProductVersions, 'catalogue'>): string =>
  nameKey(deliverableOf(versions, product)?.name ?? product)
