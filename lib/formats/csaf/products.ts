import type { Branch, CsafHelper, CsafProductTree } from '@/lib/formats/csaf/csaf-schema'
import { productNameIn } from '@/lib/formats/csaf/product-name'

/** A product that the document defines. */
export type CsafProduct = Readonly<{
  id: string
  /** In full, as it is shown, with the version of the tree where the name has none. */
  name: string
  /** The name without vendor and version. */
  product: string
  /** `''` where the tree states none. */
  version: string
  /** What else names it: CPE, package URL, model numbers. */
  helper?: CsafHelper
}>

/** Products by their id, and the ids of groups. */
export type Products = Readonly<{
  byId: ReadonlyMap<string, CsafProduct>
  groups: ReadonlyMap<string, readonly string[]>
  /** Ids that are defined more than once (CSAF 2.0, 6.1.2). */
  twins: readonly string[]
}>

type Trail = Readonly<{ product: string; version: string }>
type FullName = Readonly<{ product_id: string; name: string; product_identification_helper?: CsafHelper | undefined }>

/** Read the tree of products. */
export function readProducts(tree: CsafProductTree | undefined): Products {
  const byId = new Map<string, CsafProduct>()
  const twins: string[] = []
  const add = ({ product_id: id, name, product_identification_helper: helper }: FullName, { product, version }: Trail) => {
    const named = product === '' ? productNameIn(name, helper) : { product, version }
    const read = { product: named.product, version: named.version === '' ? version : named.version }
    if (byId.has(id)) twins.push(id)
    else byId.set(id, { id, name: withVersion(name, read.version), ...read, ...(helper === undefined ? {} : { helper }) })
  }

  function walk(branch: Branch, above: Trail) {
    const trail = below(branch, above)
    if (branch.product !== undefined) add(branch.product, trail)
    for (const inner of branch.branches) walk(inner, trail)
  }

  for (const branch of tree?.branches ?? []) walk(branch, { product: '', version: '' })
  for (const each of tree?.full_product_names ?? []) add(each, { product: '', version: '' })
  for (const { full_product_name: whole, product_reference: part } of tree?.relationships ?? [])
    add(whole, byId.get(part) ?? { product: '', version: '' })
  return { byId, groups: new Map((tree?.product_groups ?? []).map(({ group_id, product_ids }) => [group_id, product_ids])), twins }
}

function below({ category, name }: Branch, above: Trail): Trail {
  if (category === 'product_name' || (category === 'product_family' && above.product === '')) return { ...above, product: name }
  if (category === 'product_version' || category === 'product_version_range' || category === 'service_pack')
    return { ...above, version: name }
  return above
}

/** The name tells the version, or gets it: `Own Router >=1.0 <2.0`. */
function withVersion(name: string, version: string): string {
  const plain = plainVersion(version)
  const numbers = plain.match(/\d[\w.]*/g) ?? [plain]
  return plain === '' || numbers.every((number) => name.includes(number)) ? name : `${name} ${plain}`
}

/** A range of versions without the marks of its notation. */
const plainVersion = (version: string) => version.replace(/^vers:[\w.-]+\//, '').replaceAll('|', ' ')

/** The products that a field is about, by their ids and groups, each once. */
export function namesAbout(
  { byId, groups }: Products,
  about: Readonly<{ product_ids: readonly string[]; group_ids: readonly string[] }>,
): string[] {
  const ids = [...about.product_ids, ...about.group_ids.flatMap((group) => groups.get(group) ?? [])]
  return [...new Set([...new Set(ids)].map((id) => byId.get(id)?.name ?? id))]
}
