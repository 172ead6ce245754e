import type { Branch, CsafProductTree } from '@/lib/formats/csaf/csaf-schema'

/** A product that the document defines. */
export type CsafProduct = Readonly<{
  id: string
  /** In full, as it is shown. */
  name: string
  /** The name without vendor and version. */
  product: string
  /** `''` where the tree states none. */
  version: string
}>

/** Products by their id, and the ids of groups. */
export type Products = Readonly<{
  byId: ReadonlyMap<string, CsafProduct>
  groups: ReadonlyMap<string, readonly string[]>
  /** Ids that are defined more than once (CSAF 2.0, 6.1.2). */
  twins: readonly string[]
}>

type Trail = Readonly<{ product: string; version: string }>

/** Read the tree of products. */
export function readProducts(tree: CsafProductTree | undefined): Products {
  const byId = new Map<string, CsafProduct>()
  const twins: string[] = []
  const add = (id: string, name: string, { product, version }: Trail) => {
    if (byId.has(id)) twins.push(id)
    else byId.set(id, { id, name, product: product === '' ? name : product, version })
  }

  function walk(branch: Branch, above: Trail) {
    const trail = below(branch, above)
    if (branch.product !== undefined) add(branch.product.product_id, branch.product.name, trail)
    for (const inner of branch.branches) walk(inner, trail)
  }

  for (const branch of tree?.branches ?? []) walk(branch, { product: '', version: '' })
  for (const { product_id: id, name } of tree?.full_product_names ?? []) add(id, name, { product: '', version: '' })
  for (const { full_product_name: whole, product_reference: part } of tree?.relationships ?? [])
    add(whole.product_id, whole.name, byId.get(part) ?? { product: '', version: '' })
  return { byId, groups: new Map((tree?.product_groups ?? []).map(({ group_id, product_ids }) => [group_id, product_ids])), twins }
}

function below({ category, name }: Branch, above: Trail): Trail {
  if (category === 'product_name' || (category === 'product_family' && above.product === '')) return { ...above, product: name }
  if (category === 'product_version' || category === 'product_version_range' || category === 'service_pack')
    return { ...above, version: name }
  return above
}

/** The products that a field is about, by their ids and groups, each once. */
export function idsAbout(
  { byId, groups }: Products,
  about: Readonly<{ product_ids: readonly string[]; group_ids: readonly string[] }>,
): string[] {
  const ids = [...about.product_ids, ...about.group_ids.flatMap((group) => groups.get(group) ?? [])]
  return [...new Set(ids)].map((id) => byId.get(id)?.name ?? id)
}
