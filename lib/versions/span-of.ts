import { releasesOf } from '@/lib/versions/product-releases'
import type { ProductVersions, Span } from '@/lib/versions/product-versions'

/** The versions of a product in a series, as verified by hand, else by what came out; null where neither is known. */
export function spanOf(versions: ProductVersions, product: string, series: string): Span | null {
  const verified = versions.spans.get(product)?.get(series)
  if (verified !== undefined) return verified
  const { all, bySeries } = releasesOf(versions, product)
  const at = versions.releases.findIndex(({ name }) => name === series)
  const [first] = bySeries.get(at) ?? []
  const last = bySeries.get(at)?.at(-1)
  if (first === undefined || last === undefined) return null
  const next = all[all.indexOf(last) + 1]
  return { first: first.version, below: next?.version ?? `${(last.value.parts[0] ?? 0) + 1}.0.0` }
}
