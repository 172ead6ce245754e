import type { FlawPart } from '@/lib/library/indexes/flaw-part'
import type { Flaw } from '@/lib/library/indexes/flaws-among'
import { boundsInWords } from '@/lib/versions/bounds-in-words'
import { deliverableOf, releasesOf } from '@/lib/versions/product-releases'
import type { ProductVersions } from '@/lib/versions/product-versions'

/**
 * Software that no series contains and whose version decides whether somebody is affected: glibc, or what OpenStack releases outside of
 * its series.
 *
 * @returns Null where a part of OpenStack is open as well: then the series would decide, and it is not known how.
 */
export function decidedElsewhere(flaw: Flaw, parts: readonly FlawPart[], versions: ProductVersions): readonly string[] | null {
  const open = parts.filter(({ verdict }) => verdict.answer === 'cannot-be-told')
  const deciding = open.map(({ product }) => (product === null ? null : decidingFor(product, flaw, versions)))
  const named = deciding.flatMap((each) => each ?? [])
  return deciding.includes(null) || named.length === 0 ? null : [...new Set(named)]
}

/** What decides for a product that is open: itself where no series contains it, or the software that its records speak of. */
function decidingFor(product: string, flaw: Flaw, versions: ProductVersions): readonly string[] | null {
  const software = softwareIn(flaw)
  if (software !== null) return [software]
  if (isOutside(product, versions)) return [product]
  const records = [flaw.advisory, ...flaw.sisters]
  const entries = records.flatMap(({ affected }) => affected.filter((each) => each.product === product))
  const others = [...new Set(records.flatMap(({ affected }) => affected.flatMap((each) => each.product ?? [])))]
  const bounding = others.filter(
    (other) => isOutside(other, versions) && entries.length > 0 && entries.every(({ text }) => boundsInWords(text, other) !== null),
  )
  return bounding.length === 0 ? null : bounding
}

/** Whether no series contains a product: what is not among the deliverables of OpenStack, or is released outside of its series. */
function isOutside(product: string, versions: ProductVersions): boolean {
  if (deliverableOf(versions, product) !== null) {
    const series = [...releasesOf(versions, product).bySeries.keys()]
    return series.length > 0 && series.every((at) => at < 0)
  }
  const words = product.split(/[\s/()]+/)
  return !/openstack/.test(product) && !words.some((word) => deliverableOf(versions, word) !== null)
}

const OLDER_SOFTWARE = /\bonly applies to \w+ running older versions of (\p{Lu}[\p{L}.+-]{1,30})$/u

/** `This note only applies to environments running older versions of Python`. */
function softwareIn({ advisory, sisters }: Flaw): string | null {
  const sentences = [advisory, ...sisters].flatMap(({ says }) => says?.conditions ?? [])
  return sentences.flatMap((sentence) => OLDER_SOFTWARE.exec(sentence)?.[1] ?? [])[0] ?? null
}
