import type { Affected } from '@/lib/advisory/advisory'
import type { VexStatement } from '@/lib/formats/openvex/openvex-schema'
import { productOf } from '@/lib/formats/openvex/product-of'
import { folded } from '@/lib/formats/records/folded'
import { namedProduct } from '@/lib/formats/records/named-product'

/**
 * What statements say of their products, in their order. None of it is a range: a statement stands beside what advisories say of versions,
 * and decides nothing, whichever vulnerability of the document it is about.
 */
export function affectedOf(statements: readonly VexStatement[]): Affected[] {
  return statements.flatMap((statement) =>
    statement.products.map((product): Affected => {
      const { name, version } = productOf(product)
      return {
        ...statusOf(statement.status),
        ...namedProduct(name === '' ? null : name),
        text: folded([version, wordsOf(statement)].filter((part) => part !== '').join(': ')),
        ...{ releases: [], ranges: null },
      }
    }),
  )
}

function statusOf(status: VexStatement['status']): Pick<Affected, 'status'> {
  switch (status) {
    case 'affected':
      return {}
    case 'fixed':
      return { status: 'fixed' }
    case 'not_affected':
      return { status: 'not-affected' }
    case 'under_investigation':
      return { status: 'under-investigation' }
  }
}

/** The status of a statement and its reason in words: `not affected by CVE-2026-90001, since vulnerable code not present`. */
export function wordsOf({ vulnerability, status, justification }: VexStatement): string {
  const preposition = status === 'fixed' || status === 'under_investigation' ? 'for' : 'by'
  const because = justification === undefined ? '' : `, since ${justification.replaceAll('_', ' ')}`
  return `${status.replaceAll('_', ' ')} ${preposition} ${vulnerability.name}${because}`
}
