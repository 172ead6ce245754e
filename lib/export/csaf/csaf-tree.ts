import type { CsafProduct } from '@/lib/export/csaf/csaf-products'
import { groupBy } from '@/lib/library/indexes/advisory-group'

type Branch = Readonly<{ category: string; name: string; branches?: readonly Branch[]; product?: object }>

/** The tree of products (CSAF 2.0, 3.2.2): vendor, product, version; what has no version that can be written stands beside. */
export function csafTree(products: readonly CsafProduct[]) {
  const inBranches = products.filter(({ branch }) => branch !== null)
  const beside = products.filter(({ branch }) => branch === null)
  const ofVendors = [...groupBy(inBranches, ({ vendor }) => [vendor])].flatMap(([vendor, members]): Branch[] => {
    const branches = [...groupBy(members, ({ product }) => [product])].map(([product, each]): Branch => {
      return { category: 'product_name', name: product ?? '', branches: each.map(leafOf) }
    })
    return vendor === null ? branches : [{ category: 'vendor', name: vendor, branches }]
  })
  return {
    ...(ofVendors.length === 0 ? {} : { branches: ofVendors }),
    ...(beside.length === 0 ? {} : { full_product_names: beside.map(({ id, name }) => ({ product_id: id, name })) }),
  }
}

function leafOf({ id, name, branch }: CsafProduct): Branch {
  const helper = branch?.purl === undefined ? {} : { product_identification_helper: { purl: branch.purl } }
  return { category: branch?.category ?? '', name: branch?.name ?? '', product: { product_id: id, name, ...helper } }
}
