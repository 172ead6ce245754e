import type { PhrasingContent } from 'mdast'
import { addressLink } from '@/lib/input/rst/address-link'
import { type Construct, readInline } from '@/lib/input/rst/read-inline'

/** What stands between two back-ticks is code. */
const codeSpan: Construct = (text, at, memo) => {
  if (text[at] !== '`' || memo.has('`')) return null
  const end = text.indexOf('`', at + 1)
  if (end < 0) memo.add('`')
  if (end <= at + 1) return null
  return { nodes: [{ type: 'inlineCode', value: text.slice(at + 1, end) }], length: end + 1 - at }
}

/** Plain words, in which addresses and what stands between back-ticks mean something; white space is folded. */
export function plainText(text: string): PhrasingContent[] {
  return readInline(text.replace(/[\s\u00a0]+/g, ' ').trim(), [codeSpan, addressLink])
}
