import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import { findRelease, type Release } from '@/lib/facts/openstack/release'
import type { Problem } from '@/lib/input/problems/problem'
import { readYaml } from '@/lib/input/yaml/read-yaml'
import { type Product, ProductFile } from '@/lib/versions/product-file'
import type { ProductVersions, Span } from '@/lib/versions/product-versions'
import { compareVersions, readVersion } from '@/lib/versions/version'

type Reading =
  | Readonly<{ kind: 'read'; versions: Omit<ProductVersions, 'catalogue'> }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>
type Add = (path: readonly PropertyKey[], reason: string, what: string, fix: string) => void

/** The last series with year versions, and what stands for its end: no release bears it. */
const LAST_YEAR = { series: 'Kilo', below: '2015.2' }

/**
 * Read `products.yaml` and join it with the series and with the versions of Nova.
 *
 * Every product that comes twice, every series and source that does not exist, and every version out of order is a problem.
 *
 * @param today The day for which the state of a series is worked out; nothing is checked against it.
 */
export function parseProducts(
  { file, text }: Readonly<{ file: string; text: string }>,
  { releases, releaseSources, releasesAsOf: statusAsOf }: OpenStack,
  today: string,
): Reading {
  const reading = readYaml(ProductFile, text, { file })
  if (reading.kind === 'refused') return reading
  const { asOf, sources, products, pointReleases } = reading.value
  const problems: Problem[] = []
  const add: Add = (path, reason, what, fix) => problems.push({ file, line: reading.lineOf(path), reason, what, fix, level: 'error' })

  const spans = new Map([['nova', novaSpans(releases)]])
  const found = new Map([['nova', releaseSources]])
  for (const name of pointReleases.sources.filter((each) => !(each in sources)))
    add(
      ['pointReleases', 'sources'],
      'unknown-reference',
      `there is no source ${JSON.stringify(name)}`,
      `use one of ${Object.keys(sources).join(', ')}`,
    )
  for (const [index, product] of products.entries()) {
    const path = ['products', index]
    if (spans.has(product.id)) add([...path, 'id'], 'duplicate-id', `the product ${product.id} occurs twice`, 'remove one of them')
    const names = [...new Set([...(product.years?.sources ?? []), ...(product.sources ?? [])])]
    for (const name of names.filter((each) => !(each in sources)))
      add(path, 'unknown-reference', `there is no source ${JSON.stringify(name)}`, `use one of ${Object.keys(sources).join(', ')}`)
    spans.set(product.id, new Map([...yearSpans(product, releases, path, add), ...numberSpans(product, releases, path, add)]))
    found.set(
      product.id,
      names.flatMap((name) => sources[name] ?? []),
    )
  }
  return problems.length > 0
    ? { kind: 'refused', problems }
    : {
        kind: 'read',
        versions: { asOf, statusAsOf, today, releases, spans, sources: found, pointDays: new Map(Object.entries(pointReleases.days)) },
      }
}

function novaSpans(releases: readonly Release[]): ReadonlyMap<string, Span> {
  const numbered = releases.filter(({ nova }) => nova !== 'master')
  return new Map(numbered.map(({ name, nova }, at) => [name, { first: nova, below: numbered[at + 1]?.nova ?? nextMajor(nova) }]))
}

function yearSpans({ years }: Product, releases: readonly Release[], path: readonly PropertyKey[], add: Add): [string, Span][] {
  if (years === undefined) return []
  const from = findRelease(releases, years.from)
  const last = findRelease(releases, LAST_YEAR.series)
  if (from === null || last === null || releases.indexOf(from) > releases.indexOf(last)) {
    add([...path, 'years'], 'unknown-reference', `${years.from} is not a series with a year version`, 'name one from Austin to Kilo')
    return []
  }
  return releases.slice(releases.indexOf(from), releases.indexOf(last) + 1).map((release, at, all) => {
    return [release.name, { first: release.nova, below: all[at + 1]?.nova ?? LAST_YEAR.below }]
  })
}

function numberSpans({ series = {} }: Product, releases: readonly Release[], path: readonly PropertyKey[], add: Add): [string, Span][] {
  const entries = Object.entries(series).flatMap(([name, text]) => {
    const release = findRelease(releases, name)
    const [first = '', below] = text.split(' <')
    if (release === null) add([...path, 'series', name], 'unknown-reference', `there is no series ${name}`, 'use a name of releases.yaml')
    return release === null ? [] : [{ name, at: releases.indexOf(release), release, first, below }]
  })
  return entries.map(({ name, at, release, first, below }, index): [string, Span] => {
    const next = entries[index + 1]
    const span = { first, below: below ?? (next?.at === at + 1 ? next.first : nextMajor(first)) }
    const isLate = (next !== undefined && (next.at <= at || isBefore(next.first, span.below))) || !isBefore(first, span.below)
    if (isLate)
      add([...path, 'series', name], 'order', `the versions of ${name} are not older than those that follow`, 'put the oldest first')
    return [release.name, span]
  })
}

function isBefore(a: string, b: string): boolean {
  const [older, newer] = [readVersion(a), readVersion(b)]
  return older !== null && newer !== null && compareVersions(older, newer) < 0
}

/** A stable branch keeps its first number. */
const nextMajor = (version: string) => `${Number(version.split('.')[0]) + 1}.0.0`
