import { once } from '@/app/once'
import { productList, productVersions } from '@/app/releases'
import { listPage, listSlugs, OF_NAMES, readPageSlug } from '@/lib/library/indexes/list-pages'
import { deliverableOf } from '@/lib/versions/product-releases'

/** The products that an advisory calls affected: those of OpenStack, and the others. */
const parted = once(() => {
  const isKnown = ({ names }: Readonly<{ names: readonly string[] }>) =>
    names.some((name) => deliverableOf(productVersions(), name) !== null)
  return { known: productList().filter(isKnown), others: productList().filter((product) => !isKnown(product)) }
})

/** The last parts of the addresses of the pages of the list but the first, which is `/products/`: no product has one of them. */
export const furtherProductPages = (): string[] => listSlugs('', parted().others, OF_NAMES).slice(1)

/** Whether an address is a page of the list, and not of a product. */
export const isProductPage = (written: string): boolean => written.startsWith('~')

/** What a page of the list shows. */
export function findProductPage(written: string) {
  const { known, others } = parted()
  const page = listPage(others, readPageSlug(written).nth, OF_NAMES)
  const firsts = Array.from({ length: page.of }, (_, at) => others[at * OF_NAMES.page]?.name ?? '')
  return { count: productList().length, known, page, firsts }
}
