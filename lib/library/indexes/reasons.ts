import type { SeriesEntry } from '@/lib/library/indexes/by-release'

/** A reason, the products that it holds for, and what the document says of their versions where that was not interpreted. */
export type Reason = Readonly<{ products: readonly string[]; reason: string; written: string }>

const LONGEST = 200

/** Why an advisory concerns a series or does not: each reason once. */
export function reasonsOf({ advisory, verdict, products }: Pick<SeriesEntry, 'advisory' | 'verdict' | 'products'>): Reason[] {
  if (products.length === 0) return [{ products: [], reason: verdict.reason, written: '' }]
  return [...new Set(products.map((each) => each.verdict.reason))].map((reason) => {
    const members = products.filter((each) => each.verdict.reason === reason)
    const open = members.filter((each) => each.verdict.answer === 'cannot-be-told').map(({ product }) => product)
    const texts = advisory.affected.filter(({ product, text }) => open.includes(product) && text !== '').map(({ text }) => text)
    return { products: members.flatMap(({ product }) => product ?? []), reason, written: shortened([...new Set(texts)].join('; ')) }
  })
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : text)
