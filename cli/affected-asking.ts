import { readFileSync } from 'node:fs'
import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import type { Found } from '@/lib/export/concern/found'
import { findRelease } from '@/lib/facts/openstack/release'
import { printable } from '@/lib/input/problems/printable'
import { formatProblem, type Problem } from '@/lib/input/problems/problem'
import { type Inventory, inventoryText } from '@/lib/inventory/installed'
import { readPackageList } from '@/lib/inventory/package-list'
import { productOf } from '@/lib/inventory/product-of'
import { readSbom } from '@/lib/inventory/sbom'
import type { loadConcerns } from '@/lib/library/concern-library'
import { actionOn } from '@/lib/library/indexes/remedy'
import { askedOf } from '@/lib/versions/affects'
import type { Concern } from '@/lib/versions/concern'
import type { ProductVersions } from '@/lib/versions/product-versions'
import { isRefused, readQuestions } from '@/lib/versions/questions'
import { WrongUse } from '@/scripts/command-line'

type Typed = Readonly<{ name: string; version: string | null }>

/** What is asked, by the options that were given. */
export type Asking =
  | Readonly<{ kind: 'batch' | 'packages' | 'sbom'; file: string }>
  | Readonly<{ kind: 'series'; series: string; before: string | null; products: readonly Typed[] }>
  | Readonly<{ kind: 'products'; products: readonly Typed[] }>

type Values = Readonly<{
  [option in 'series' | 'packages' | 'sbom' | 'from' | 'to' | 'batch']?: string | undefined
}> &
  Readonly<{ product: readonly string[] }>

/** @throws WrongUse where the options ask for nothing, or for two things at once. */
export function askingOf({ batch, packages, sbom, series, from, to, product }: Values): Asking {
  const given = Object.entries({ batch, packages, sbom, series, from }).filter(([, value]) => value !== undefined)
  if (given.length > 1) throw new WrongUse(`--${given.map(([name]) => name).join(' and --')} ask for two things; use one of them`)
  if ((from === undefined) !== (to === undefined)) throw new WrongUse('--from and --to belong together; write both')
  const products = product.map(typed)
  if (batch !== undefined) return { kind: 'batch', file: batch }
  if (packages !== undefined) return { kind: 'packages', file: packages }
  if (sbom !== undefined) return { kind: 'sbom', file: sbom }
  if (from !== undefined && to !== undefined) return { kind: 'series', series: to, before: from, products: bare(products) }
  if (series !== undefined) return { kind: 'series', series, before: null, products: bare(products) }
  if (products.length === 0)
    throw new WrongUse('there is nothing to ask; use --series, --product NAME=VERSION, --packages, --sbom, --from and --to, or --batch')
  const open = products.find(({ version }) => version === null)
  if (open !== undefined) throw new WrongUse(`--product ${open.name}: write ${open.name}=VERSION, or add --series`)
  return { kind: 'products', products }
}

function typed(written: string): Typed {
  const [name = '', version = null] = written.split(/={1,2}(.*)/s)
  if (name === '' || version === '') throw new WrongUse(`--product ${JSON.stringify(written)}: write NAME or NAME=VERSION`)
  return { name, version }
}

function bare(products: readonly Typed[]): readonly Typed[] {
  const versioned = products.find(({ version }) => version !== null)
  if (versioned !== undefined) throw new WrongUse(`--product ${versioned.name}=${versioned.version}: with a series, write the name alone`)
  return products
}

type Loaded = ReturnType<typeof loadConcerns>
type Place = Found['place']

/** The answers in order; `before`: those for the series that an upgrade starts from. */
export function answersFor(asking: Asking, loaded: Loaded): Readonly<{ found: readonly Found[]; before: readonly Found[] | null }> {
  if (asking.kind === 'batch') return { found: batchAnswers(asking.file, loaded), before: null }
  if (asking.kind === 'products') {
    const found = asking.products.flatMap(({ name, version }) => versionAnswers(name, version ?? '', null, null, loaded))
    return { found, before: null }
  }
  if (asking.kind === 'series') {
    const { series, before, products } = asking
    return { found: seriesAnswers(series, products, loaded), before: before === null ? null : seriesAnswers(before, products, loaded) }
  }
  const { kind, file } = asking
  const text = read(file)
  const inventory = kind === 'sbom' ? readSbom(text, file) : readPackageList(text, file)
  return { found: installedAnswers(inventory, file, loaded), before: null }
}

function batchAnswers(file: string, loaded: Loaded): Found[] {
  const { advisories } = loaded
  const questions = readQuestions(read(file), file)
  if (isRefused(questions)) return refuse(questions)
  return questions.map(({ advisory: id, product, running }) => {
    const advisory = advisories.find(id)
    if (advisory !== null) return foundOf({ ...advisories.answer(advisory, product, running), advisory: id }, null, null, loaded)
    const unknown = { answer: 'cannot-be-told', extent: null, reason: `There is no advisory ${id} here.`, condition: null } as const
    const fix = { kind: 'unknown', version: null, urls: [] } as const
    return foundOf({ advisory: id, product, asked: running, ...unknown, fix, severity: null, from: [] }, null, null, loaded)
  })
}

function seriesAnswers(name: string, wanted: readonly Typed[], loaded: Loaded): Found[] {
  const { advisories, concerns } = loaded
  const { versions } = concerns
  const release = findRelease(versions.releases, name)
  if (release === null) throw new WrongUse(`${name} is no series of OpenStack; use a name such as 2026.1 or zed`)
  const held = wanted.length > 0 ? wanted.map((each) => each.name) : advisories.productsOfSeries(versions.releases.indexOf(release))
  return held.flatMap((product) => advisories.about(product, { series: name }).map((concern) => foundOf(concern, null, null, loaded)))
}

function versionAnswers(product: string, version: string, purl: string | null, place: Place, loaded: Loaded): Found[] {
  return loaded.advisories.about(product, { version }).map((concern) => foundOf(concern, purl, place, loaded))
}

function installedAnswers(inventory: Inventory, file: string, loaded: Loaded): Found[] {
  if (inventory.kind === 'refused') return refuse(inventory.problems)
  for (const warning of inventory.warnings) console.error(printable(formatProblem(warning)))
  const seen = new Set<string>()
  return inventory.packages.flatMap((each) => {
    const product = productOf(each, loaded.concerns.versions)
    const key = JSON.stringify([product, each.version])
    if (seen.has(key) || !loaded.advisories.products.has(product)) return []
    seen.add(key) // a service comes in many packages of one version
    return versionAnswers(product, each.version, each.purl, { file, line: each.line }, loaded)
  })
}

function foundOf(concern: Concern, purl: string | null, place: Place, { advisories, concerns }: Loaded): Found {
  const advisory = advisories.find(concern.advisory)
  const { product, asked } = concern
  const own =
    'series' in asked
      ? `pkg:generic/openstack/${encodeURIComponent(product)}@${encodeURIComponent(asked.series)}`
      : `pkg:pypi/${encodeURIComponent(product)}@${encodeURIComponent(asked.version)}`
  return {
    ...{ concern, place, purl: purl ?? own, title: advisory?.title ?? concern.advisory, cves: advisory?.cves ?? [] },
    path: advisoryPath(concern.advisory),
    action: advisory === null || concern.answer !== 'affected' ? null : actionFor(advisory, concern, concerns.versions),
  }
}

/** What an advisory of ours says to do on the series that was asked, or that the version belongs to. */
function actionFor(advisory: Advisory, { product, asked, answer }: Concern, versions: ProductVersions): string | null {
  const known = askedOf(product, asked, versions)
  return typeof known === 'string' ? null : actionOn({ name: known.seriesName }, advisory, { answer })
}

/** @throws WrongUse for a file that cannot be read, or is no text. */
function read(file: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    throw new WrongUse(`${file}: it cannot be read (${error instanceof Error && 'code' in error ? error.code : ''}); look at the path`)
  }
  const text = inventoryText(bytes, file)
  return typeof text === 'string' ? text : refuse([text])
}

function refuse(problems: readonly Problem[]): never {
  throw new WrongUse(problems.map(formatProblem).join('\n'))
}
