import type { Advisory } from '@/lib/advisory/advisory'
import { productNamesOf } from '@/lib/advisory/products-of'
import { worstRating } from '@/lib/advisory/severity'

/** What a fact of an advisory was and is; null where it said nothing. */
export type FactChange = Readonly<{ fact: string; before: string | null; after: string | null }>

const FACTS: Readonly<Record<string, (advisory: Facts) => string>> = {
  Title: ({ title }) => title,
  State: ({ lifecycle }) => lifecycle.state,
  Severity: (advisory) => worstRating(advisory) ?? '',
  'Affected products': ({ affected }) => productNamesOf(affected).join(', '),
  'Affected versions': ({ affected }) =>
    affected.flatMap(({ status, text }) => (status === undefined && text !== '' ? [text] : [])).join('; '),
  'Also known as': ({ aliases }) => aliases.join(', '),
  References: ({ references }) => references.map(({ url }) => url).join(', '),
}

type Facts = Pick<Advisory, 'title' | 'lifecycle' | 'severity' | 'affected' | 'aliases' | 'references'>

/** Facts that two revisions of an advisory state differently; long ones only by their names, since the text shows them. */
export function factChanges(before: Facts, after: Facts): FactChange[] {
  return Object.entries(FACTS).flatMap(([fact, read]) => {
    const [a, b] = [read(before), read(after)]
    return a === b ? [] : [{ fact, before: a || null, after: b || null }]
  })
}
