import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import { conditionJson } from '@/lib/export/condition-json'
import type { TextFile } from '@/lib/export/published-file'
import { endedOn, stateJson } from '@/lib/export/state-json'
import type { Release } from '@/lib/facts/openstack/release'
import { aliasesOf } from '@/lib/library/indexes/aliases'
import { byProduct } from '@/lib/library/indexes/by-product'
import { countAnswers, entriesOfSeries, releasePath, releaseSlug, type SeriesEntry } from '@/lib/library/indexes/by-release'
import { onHost } from '@/lib/site/on-host'
import { sistersIn } from '@/lib/versions/flaws'
import type { ProductVersions } from '@/lib/versions/product-versions'
import type { Answer } from '@/lib/versions/verdict'

type Input = Readonly<{
  /** Newest first. */
  advisories: readonly Advisory[]
  /** Whether an advisory comes from OpenStack, whatever it names. */
  isOpenStack: (advisory: Advisory) => boolean
  versions: ProductVersions
}>

/** What every advisory means for a series. */
type Series = Readonly<{ release: Release; entries: readonly SeriesEntry[] }>
type CountedSeries = Readonly<{ release: Release; counts: Readonly<Record<Answer, number>> }>

const seriesJsonPath = (release: Release) => `/api/v1/releases/${releaseSlug(release)}.json`

/** The indexes of the API: by product, by OpenStack series, by name. */
export function* publishIndexes(input: Input): Generator<TextFile> {
  yield json('/api/v1/products.json', productsJson(input))
  const counted: CountedSeries[] = []
  const concerns = { versions: input.versions, sistersOf: sistersIn(input.advisories) }
  for (const release of input.versions.releases) {
    const entries = entriesOfSeries(release, input.advisories, input.isOpenStack, concerns)
    counted.push({ release, counts: countAnswers(entries) })
    yield json(seriesJsonPath(release), seriesJson({ release, entries })) // one after the other: all of them outgrow the library
  }
  yield json('/api/v1/releases.json', releasesJson(input, counted))
  yield json('/api/v1/aliases.json', aliasesJson(input))
}

/** Every product that an advisory names, with its versions by series where they are known. */
function productsJson({ advisories, versions }: Input) {
  return byProduct(advisories).map(({ slug, name, names, advisories: members }) => {
    const spans = names.flatMap((each) => [...(versions.spans.get(each) ?? [])])
    return {
      id: name,
      url: onHost(`/products/${slug}/`),
      names,
      count: members.length,
      advisories: members.map(({ id }) => id),
      versions: spans.map(([, { first }]) => first),
      series: spans.map(([series, { first, below }]) => ({ series, first, below })),
    }
  })
}

/** Every OpenStack series, oldest first, with how many advisories have which answer. */
function releasesJson({ versions }: Pick<Input, 'versions'>, all: readonly CountedSeries[]) {
  return all.map(({ release, counts }) => ({
    id: releaseSlug(release),
    url: onHost(releasePath(release)),
    json: onHost(seriesJsonPath(release)),
    name: release.name,
    ...stateJson(release, versions.today),
    released: release.released ?? null,
    planned: release.planned ?? null,
    maintainedUntil: release.maintainedUntil ?? null,
    endedOn: endedOn(release, versions.today),
    products: [...versions.spans].flatMap(([product, spans]) => {
      const span = spans.get(release.name)
      return span === undefined ? [] : [{ id: product, first: span.first, below: span.below }]
    }),
    answers: counts,
  }))
}

/** What each advisory means for a series, newest first, with the reason in words. */
function seriesJson({ release, entries }: Series) {
  return {
    id: releaseSlug(release),
    url: onHost(releasePath(release)),
    advisories: entries.map(({ advisory, verdict, products, conditions, remedy }) => ({
      id: advisory.id,
      url: onHost(advisoryPath(advisory.id)),
      answer: verdict.answer,
      products: products.map((each) => ({ product: each.product, ...each.verdict, fix: fixJson(each, remedy) })),
      conditions: conditions.map(conditionJson),
      remedy: remedy.kind,
    })),
  }
}

/** Where the fix for a product is: in a version that came out, or in changes to take; null where it is not affected. */
function fixJson({ product, verdict }: SeriesEntry['products'][number], { fixes, links }: SeriesEntry['remedy']) {
  if (verdict.answer !== 'affected') return null
  const found = fixes.find((each) => each.product === product)?.fix
  const urls = links.map(({ url }) => url)
  if (found?.kind === 'released') return { kind: 'release', version: found.version, date: found.date, urls }
  const kind = urls.length > 0 ? 'patch' : found?.kind === 'unreleased' ? 'none' : 'unknown'
  return { kind, version: null, date: null, urls }
}

/** Every name that has a page of its own, with the advisories that it leads to. */
function aliasesJson({ advisories }: Pick<Input, 'advisories'>) {
  return Object.fromEntries(
    aliasesOf(advisories).map(({ name, advisories: members }) => [name, members.map(({ id }) => ({ id, url: onHost(advisoryPath(id)) }))]),
  )
}

const json = (path: string, value: unknown): TextFile => ({ path: path.slice(1), text: `${JSON.stringify(value, null, 1)}\n` })
