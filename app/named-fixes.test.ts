import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { SeriesAnswers } from '@/components/advisory/series-answers'
import { FlawTable } from '@/components/product/flaw-table'
import { ProductSeriesPart } from '@/components/product/product-series'
import { ReleasePage } from '@/components/release/release-page'
import { UpgradePage } from '@/components/release/upgrade-page'
import { publishIndexes } from '@/lib/export/indexes-json'
import { answersOfSeries, upgradeBetween } from '@/lib/export/upgrade-between'
import { isReleased } from '@/lib/facts/catalogues/release-catalogue'
import { loadOpenStack } from '@/lib/facts/openstack/load-openstack'
import { loadTechnologies } from '@/lib/facts/technologies/load-technologies'
import { loadConcerns } from '@/lib/library/concern-library'
import { loadLibrary } from '@/lib/library/documents/load-library'
import { answersBySeries } from '@/lib/library/indexes/answers-by-series'
import { byProduct } from '@/lib/library/indexes/by-product'
import { flawsAmong } from '@/lib/library/indexes/flaws-among'
import { flawsByProduct } from '@/lib/library/indexes/flaws-by-product'
import { isOpenStackIn } from '@/lib/library/indexes/is-openstack'
import { productView } from '@/lib/library/indexes/product-view'
import { flawsOfSeries } from '@/lib/library/indexes/series-flaws'
import { upgradePairs } from '@/lib/library/indexes/upgrades'
import { catalogued } from '@/lib/versions/ask'
import { sistersIn } from '@/lib/versions/flaws'
import { loadProducts } from '@/lib/versions/load-products'
import { deliverableOf, releasesOf } from '@/lib/versions/product-releases'

const openstack = loadOpenStack('.')
const versions = loadProducts('.', openstack, '2026-11-27')
const CORPUS = resolve('../shared/corpus/sources.yaml')

/** `nova 31.3.0` behind "Fix:", "fixed in" or "has the fix in", wherever a page says so. */
function namedIn(html: string): string[] {
  const text = html.replace(/(?: of )?<time[^>]*>[^<]*<\/time>/g, '').replace(/<[^>]+>/g, '')
  const lists = [...text.matchAll(/(?:Fix: |fixed in |has the fix in )(.*?)(?=\.(?!\d)|;? no release|\))/g)].map(([, list = '']) => list)
  return lists.flatMap((list) => list.split(/[;,] /)).filter((part) => / \d[\w.]*$/.test(part))
}

const isInCatalogue = (named: string) => {
  const at = named.lastIndexOf(' ')
  return isReleased(versions.catalogue, named.slice(0, at), named.slice(at + 1))
}

type Json = Readonly<{
  advisories?: readonly Readonly<{ products: readonly Json[] }>[]
  product?: string
  fix?: Readonly<{ version: string }>
}>

const COLLECTIONS: [string, readonly string[]][] = [['our own documents', []]]
if (existsSync(CORPUS)) COLLECTIONS.push(['the documents of all upstream collections', [CORPUS]])

describe.each(COLLECTIONS)('every version that is named as a fix for %s came out', (_, sources) => {
  const library = loadLibrary('.', sources, '2099-12-31')
  const isOpenStack = isOpenStackIn(library)
  const concerns = { versions, sistersOf: sistersIn(library.advisories) }
  const flaws = flawsAmong(library.advisories, isOpenStack, concerns.sistersOf)

  test.each(versions.releases.map((release) => [release.name, release] as const))('on the page of %s', (_name, release) => {
    const html = renderToStaticMarkup(
      createElement(ReleasePage, { release, flaws: flawsOfSeries(release, flaws, isOpenStack, concerns), versions }),
    )
    expect(namedIn(html).filter((named) => !isInCatalogue(named))).toEqual([])
  })

  test('on the pages of the products', () => {
    const flawsOfProduct = flawsByProduct(flaws)
    const named = byProduct(library.advisories).flatMap(({ name: product, names }) => {
      const view = productView(names, flawsOfProduct(names), concerns)
      if (view === null) return []
      const parts = view.parts.map((part) => createElement(ProductSeriesPart, { product, ...part, today: versions.today }))
      const table = renderToStaticMarkup(createElement(FlawTable, { product, flaws: view.shown, series: view.series }))
      const cells = [...table.matchAll(/, fixed in ([\w.]+)</g)].map(([, version = '']) => `${product} ${version}`)
      return [...cells, ...parts.flatMap((part) => namedIn(renderToStaticMarkup(part)))]
    })
    expect(named.filter((each) => !isInCatalogue(each))).toEqual([])
    if (sources.length > 0) expect(new Set(named).size).toBeGreaterThan(20)
  })

  test('on the pages of the upgrades', () => {
    const catalogue = catalogued(library.advisories, concerns)
    const answers = new Map(versions.releases.map((release) => [release, answersOfSeries(release, versions.releases, catalogue)]))
    const means = {
      concerns,
      find: (id: string) => library.advisories.find((each) => each.id === id) ?? null,
      named: (key: string) => ({ name: key, slug: key }),
    }
    const named = upgradePairs(versions.releases, versions.today).flatMap((pair) => {
      const [from, to] = [answers.get(pair.from), answers.get(pair.to)]
      if (from === undefined || to === undefined) throw new Error('a series is gone')
      const products = upgradeBetween(from, to, means)
      return namedIn(renderToStaticMarkup(createElement(UpgradePage, { pair, products, releasesAsOf: '2026-08-21' })))
    })
    expect(named.filter((each) => !isInCatalogue(each))).toEqual([])
    if (sources.length > 0) expect(new Set(named).size).toBeGreaterThan(10)
  })

  test('on the pages of the advisories', () => {
    const html = library.advisories
      .map((advisory) => createElement(SeriesAnswers, { answers: answersBySeries(advisory, isOpenStack, concerns) }))
      .map((element) => renderToStaticMarkup(element))
    const named = html.flatMap(namedIn)
    expect(named.filter((each) => !isInCatalogue(each))).toEqual([])
    if (sources.length > 0) expect(new Set(named).size).toBeGreaterThan(20)
  })

  test('in the files of the API', () => {
    const files = [...publishIndexes({ advisories: library.advisories, isOpenStack, versions })]
    const products = files.flatMap(({ text }) => ((JSON.parse(text) as Json).advisories ?? []).flatMap((each) => each.products ?? []))
    const named = products.flatMap(({ product, fix }) => (fix?.version ? [`${product} ${fix.version}`] : []))
    expect(named.filter((each) => !isInCatalogue(each))).toEqual([])
    if (sources.length > 0) expect(new Set(named).size).toBeGreaterThan(50)
  })
})

describe.each(COLLECTIONS)('what bulkhead affected answers for %s', (_, sources) => {
  const { advisories, concerns } = loadConcerns('.', sources, '2099-12-31')
  const series = versions.releases.map(({ name }) => name)

  test('names no fix that did not come out, of series and versions', () => {
    const wrong: string[] = []
    let named = 0
    for (const product of advisories.products) {
      const { all } = releasesOf(concerns.versions, product)
      const asked = [...(all.length > 0 ? series.map((name) => ({ series: name })) : []), ...all.map(({ version }) => ({ version }))]
      for (const { fix, reason, answer } of asked.flatMap((running) => advisories.about(product, running))) {
        if (fix.version !== null) named += 1
        if (fix.version !== null && !isReleased(versions.catalogue, nameInCatalogue(product), fix.version))
          wrong.push(`${product} ${fix.version}`)
        if ((fix.kind === 'release') !== (fix.version !== null) || (fix.version !== null && answer !== 'affected') || reason === '')
          wrong.push(`${product}: ${JSON.stringify(fix)}, ${answer}`)
      }
    }
    expect(wrong).toEqual([])
    expect(named).toBeGreaterThan(20)
  })
})

const nameInCatalogue = (product: string) => deliverableOf(versions, product)?.name ?? product

test('every version of a product of OpenStack that is named as the fix of an escape came out', () => {
  const { escapes } = loadTechnologies('.', openstack)
  const named = escapes.flatMap(({ fixedIn }) => fixedIn.flatMap(({ product, versions: each }) => each.map((one) => `${product} ${one}`)))
  const ours = named.filter((each) => versions.catalogue.find(each.slice(0, each.lastIndexOf(' ')).toLowerCase()) !== null)
  expect(ours.filter((each) => !isInCatalogue(each))).toEqual([])
})

if (!existsSync(CORPUS)) test.skip(`no upstream collections at ${CORPUS}: their fixes were not looked at`, () => undefined)
