import type { PhrasingContent } from 'mdast'
import type { Construct } from '@/lib/input/rst/read-inline'
import { parseAddress } from '@/lib/markdown/address'
import { addressAt } from '@/lib/markdown/address-at'

const URL_START = /https?:\/\/[^\s/\\]/iy
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/y
const LONGEST = 4000

/** An address of the web or of a mailbox becomes a link to itself; brackets right around it go. */
export const addressLink: Construct = (text, at) => {
  const start = text[at] === '<' ? at + 1 : at
  const address = webAt(text, start) ?? mailAt(text, start)
  if (address === null) return null
  const isBracketed = start > at && text[start + address.length] === '>'
  if (start > at && !isBracketed) return null
  return { nodes: [linkTo(address)], length: address.length + (isBracketed ? 2 : 0) }
}

/** An address as a link to itself; as text where it may not be a link. */
export function linkTo(address: string): PhrasingContent {
  const words = { type: 'text', value: address } as const
  const url = /^https?:/i.test(address) ? address : `mailto:${address}`
  return parseAddress(url) === null || /[\s<>]/.test(address) ? words : { type: 'link', url, title: null, children: [words] }
}

function webAt(text: string, at: number): string | null {
  URL_START.lastIndex = at
  return URL_START.test(text) ? addressAt(text.slice(at, at + LONGEST)) : null
}

function mailAt(text: string, at: number): string | null {
  MAIL.lastIndex = at
  return MAIL.exec(text)?.[0] ?? null
}
