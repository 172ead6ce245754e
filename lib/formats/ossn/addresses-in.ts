import { parseAddress } from '@/lib/markdown/address'
import { addressAt } from '@/lib/markdown/address-at'

/** The web addresses in a text that may be links, in their order. */
export function addressesIn(text: string): string[] {
  const found: string[] = []
  for (let at = text.search(/https?:\/\//i); at >= 0; ) {
    const address = addressAt(text.slice(at, at + 4000))
    if (parseAddress(address)?.kind === 'web') found.push(address)
    const from = at + Math.max(8, address.length)
    const next = text.slice(from).search(/https?:\/\//i)
    at = next < 0 ? -1 : from + next
  }
  return found
}
