import { once } from '@/app/once'
import { flaws } from '@/app/releases'
import { flawsByProduct } from '@/lib/library/indexes/flaws-by-product'

/** The flaws of a product by its spellings: all products share one index. */
export const flawsOfProduct = once(() => flawsByProduct(flaws()))
