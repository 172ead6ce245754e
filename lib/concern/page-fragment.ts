/** What a link to the page of questions holds. What is not asked is empty. */
export type PageForm = Readonly<{
  kind: 'series' | 'upgrade' | 'packages'
  series: string
  from: string
  to: string
  products: readonly string[]
  /** Only where the reader puts it there. */
  packages: string
}>

/** No list of packages that is longer is put into a link. */
export const LONGEST_IN_LINK = 4_000
const LONGEST_NAME = 100
const MOST_PRODUCTS = 200
const LONGEST_FRAGMENT = 40_000

export const EMPTY_FORM: PageForm = { kind: 'series', series: '', from: '', to: '', products: [], packages: '' }

/** The fragment of a form, without its `#`. */
export function writeForm({ kind, series, from, to, products, packages }: PageForm): string {
  const words = new URLSearchParams()
  if (kind === 'series' && series !== '') words.set('series', series)
  if (kind === 'upgrade') {
    words.set('from', from)
    words.set('to', to)
  }
  if (kind === 'packages') words.set('packages', packages.slice(0, LONGEST_IN_LINK))
  if (kind !== 'packages') for (const product of products) words.append('product', product)
  return words.toString()
}

/**
 * Read a fragment, with its `#` or without. A link is anybody's: names that do not exist are left out, lengths are bounded, and what is
 * strange in a list of packages is for its reader to refuse.
 */
export function readForm(fragment: string, known: Readonly<{ series: readonly string[]; products: readonly string[] }>): PageForm {
  if (fragment.length > LONGEST_FRAGMENT) return EMPTY_FORM
  const words = new URLSearchParams(fragment.replace(/^#/, ''))
  const seriesIn = (name: string) => {
    const word = (words.get(name) ?? '').slice(0, LONGEST_NAME).toLowerCase()
    return known.series.find((series) => [series, ...series.split(' ')].some((each) => each.toLowerCase() === word)) ?? ''
  }
  const products = new Set(words.getAll('product').slice(0, MOST_PRODUCTS))
  return {
    kind: words.has('packages') ? 'packages' : words.has('from') || words.has('to') ? 'upgrade' : 'series',
    ...{ series: seriesIn('series'), from: seriesIn('from'), to: seriesIn('to') },
    products: known.products.filter((product) => products.has(product)),
    packages: (words.get('packages') ?? '').slice(0, LONGEST_IN_LINK),
  }
}
