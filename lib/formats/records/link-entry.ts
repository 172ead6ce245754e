import type { Reference, ReferenceType } from '@/lib/advisory/reference'
import type { Entry } from '@/lib/advisory/section'
import { entry } from '@/lib/formats/records/entry'
import type { Warn } from '@/lib/formats/records/warning-list'
import { linkTo } from '@/lib/input/rst/address-link'
import { plainInline } from '@/lib/input/rst/rst-inline'
import { parseAddress } from '@/lib/markdown/address'

/** An address of a record: as it is shown, and as a reference where it may be a link. */
export type LinkEntry = Readonly<{ entry: Entry; reference: Reference | null }>

/** Where a field with an address stands, and what the record says of it. */
type LinkField = Readonly<{ url: string; label: string | null; type: ReferenceType; path: readonly PropertyKey[]; line: number }>

/** Read a field that holds an address; one that may not be a link gives a warning and stays text. */
export function linkEntry({ url, label, type, path, line }: LinkField, warn: Warn): LinkEntry {
  const address = parseAddress(url.trim())
  if (address?.kind !== 'web') {
    warn(path, 'unsafe-url', `${JSON.stringify(url.slice(0, 100))} was not made a link`, 'write an address with https://')
    return { entry: entry(label, plainInline(url), line), reference: null }
  }
  const shown = label === address.href || label === url.trim() ? null : label
  return { entry: entry(shown, [linkTo(address.href)], line, type), reference: { type, label: shown, url: address.href } }
}
