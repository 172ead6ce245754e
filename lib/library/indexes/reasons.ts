import type { SeriesFlaw } from '@/lib/library/indexes/series-flaws'

/** A reason, the products that it holds for, and what the records say of their versions where that was not interpreted. */
export type Reason = Readonly<{ products: readonly string[]; reason: string; written: string }>

const LONGEST = 200

/** Why a flaw concerns a series or does not: each reason once. Of what is no part of OpenStack only where nothing else is to be said. */
export function reasonsOf({ flaw, parts }: Pick<SeriesFlaw, 'flaw' | 'parts'>): Reason[] {
  const own = parts.filter(({ isOpenStack }) => isOpenStack)
  const shown = own.length > 0 ? own : parts
  return [...new Set(shown.map(({ verdict }) => verdict.reason))].map((reason) => {
    const members = shown.filter(({ verdict }) => verdict.reason === reason)
    const open = members.filter(({ verdict }) => verdict.answer === 'cannot-be-told').map(({ product }) => product)
    const texts = [flaw.advisory, ...flaw.sisters].flatMap(({ affected }) =>
      affected.filter(({ product, text }) => open.includes(product) && text !== '').map(({ text }) => text),
    )
    return { products: members.flatMap(({ product }) => product ?? []), reason, written: shortened([...new Set(texts)].join('; ')) }
  })
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : text)
