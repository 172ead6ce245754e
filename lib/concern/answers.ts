import { advisoryPath } from '@/lib/advisory/slug'
import type { Found } from '@/lib/concern/found'
import type { Loaded } from '@/lib/concern/open-concern-data'
import { findRelease } from '@/lib/facts/openstack/release'
import type { Installed } from '@/lib/inventory/installed'
import { productOf } from '@/lib/inventory/product-of'
import { actionOn } from '@/lib/library/indexes/remedy'
import { askedOf } from '@/lib/versions/affects'
import type { Concern } from '@/lib/versions/concern'
import type { FlawRecord } from '@/lib/versions/flaw-record'
import type { ProductVersions } from '@/lib/versions/product-versions'
import type { Question } from '@/lib/versions/questions'

/**
 * What concerns products in a series.
 *
 * @param products Empty: all that the series has.
 * @returns null where there is no such series.
 */
export function seriesAnswers(name: string, products: readonly string[], loaded: Loaded): Found[] | null {
  const { advisories, versions } = loaded
  const release = findRelease(versions.releases, name)
  if (release === null) return null
  const held = products.length > 0 ? products : advisories.productsOfSeries(versions.releases.indexOf(release))
  return held.flatMap((product) => advisories.about(product, { series: name }).map((concern) => foundOf(concern, null, null, loaded)))
}

/** What concerns a version of a product. */
export function versionAnswers(product: string, version: string, loaded: Loaded): Found[] {
  return loaded.advisories.about(product, { version }).map((concern) => foundOf(concern, null, null, loaded))
}

/** More answers than anybody reads: it takes a list of many versions of one product to reach it. */
export const MOST_ANSWERS = 20_000

/**
 * What concerns packages; those of one product and version are asked about once.
 *
 * @returns null where there are more answers than `MOST_ANSWERS`.
 */
export function installedAnswers(packages: readonly Installed[], file: string, loaded: Loaded): Found[] | null {
  const seen = new Set<string>()
  const found: Found[] = []
  for (const each of packages) {
    const product = productOf(each, loaded.versions)
    const key = JSON.stringify([product, each.version])
    if (seen.has(key) || !loaded.advisories.products.has(product)) continue
    seen.add(key) // a service comes in many packages of one version
    const place = { file, line: each.line }
    for (const concern of loaded.advisories.about(product, { version: each.version }))
      found.push(foundOf(concern, each.purl, place, loaded))
    if (found.length > MOST_ANSWERS) return null
  }
  return found
}

/** The answers of a batch, in its order; the id is given back as it was asked. */
export function batchAnswers(questions: readonly Question[], loaded: Loaded): Found[] {
  return questions.map(({ advisory: id, product, running }) => {
    const advisory = loaded.advisories.find(id)
    if (advisory !== null) return foundOf({ ...loaded.advisories.answer(advisory, product, running), advisory: id }, null, null, loaded)
    const unknown = { answer: 'cannot-be-told', extent: null, reason: `There is no advisory ${id} here.`, condition: null } as const
    const fix = { kind: 'unknown', version: null, urls: [] } as const
    return foundOf({ advisory: id, product, asked: running, ...unknown, fix, severity: null, from: [] }, null, null, loaded)
  })
}

function foundOf(concern: Concern, purl: string | null, place: Found['place'], { advisories, versions }: Loaded): Found {
  const advisory = advisories.find(concern.advisory)
  const { product, asked } = concern
  const own =
    'series' in asked
      ? `pkg:generic/openstack/${encodeURIComponent(product)}@${encodeURIComponent(asked.series)}`
      : `pkg:pypi/${encodeURIComponent(product)}@${encodeURIComponent(asked.version)}`
  return {
    ...{ concern, place, purl: purl ?? own, title: advisory?.title ?? concern.advisory, cves: advisory?.cves ?? [] },
    path: advisoryPath(concern.advisory),
    action: advisory === null || concern.answer !== 'affected' ? null : actionFor(advisory, concern, versions),
  }
}

/** What an advisory of ours says to do on the series that was asked, or that the version belongs to. */
function actionFor(advisory: FlawRecord, { product, asked, answer }: Concern, versions: ProductVersions): string | null {
  const known = askedOf(product, asked, versions)
  return typeof known === 'string' ? null : actionOn({ name: known.seriesName }, advisory, { answer })
}
