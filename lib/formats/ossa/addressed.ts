import type { PhrasingContent } from 'mdast'
import { spaced } from '@/lib/formats/records/entry'
import { linkTo } from '@/lib/input/rst/address-link'
import { rstInline } from '@/lib/input/rst/rst-inline'
import { type Address, parseAddress } from '@/lib/markdown/address'
import { addressAt } from '@/lib/markdown/address-at'

/** A line that holds an address: `https://… (remark)`, `https://… - errata`, `Patch attached to https://…`. */
type Addressed = Readonly<{
  /** Fit for a link; null where there is no address, or none that may be one. */
  url: string | null
  /** The words around the address, without brackets and dashes at their ends; `''` where there are none. */
  remark: string
  /** The whole line. */
  content: readonly PhrasingContent[]
  /** Something stands where an address should, and may not be a link. */
  isUnsafe: boolean
}>

/** Read an address and the remark beside it. */
export function readAddressed(line: string): Addressed {
  const text = line.replace(/[\s\u00a0]+/g, ' ').trim()
  const at = text.search(/https?:\/\//i)
  if (at < 0) return { url: null, remark: text, content: rstInline(text), isUnsafe: /^[a-z][a-z\d+.-]*:\S/i.test(text) }
  const written = text.slice(at)
  const address = at === 0 ? (/^\S+/.exec(written)?.[0] ?? '') : addressAt(written)
  const parsed = parseAddress(address)
  const rest = written.slice(address.length)
  const remark = bare(`${text.slice(0, at)} ${rest}`)
  const content = at === 0 ? spaced([linkTo(address)], rstInline(rest)) : rstInline(text)
  return { url: hrefOf(parsed), remark, content, isUnsafe: parsed === null }
}

const hrefOf = (address: Address | null) => (address?.kind === 'web' ? address.href : null)

/** `(errata 1)` and ` -   errata` say what is inside of the marks. */
function bare(text: string): string {
  return text
    .trim()
    .replace(/^[-–—:,]+ */, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim()
}
