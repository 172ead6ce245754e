import type { PhrasingContent } from 'mdast'
import { addressLink } from '@/lib/input/rst/address-link'
import { emphasis } from '@/lib/input/rst/emphasis'
import { literalText } from '@/lib/input/rst/literal-text'
import { readInline } from '@/lib/input/rst/read-inline'

/** What reStructuredText marks inside of a line, as far as it is read; links by name lose their marks. */
export const RST_CONSTRUCTS = [literalText, addressLink, emphasis] as const

/** Text of one paragraph of reStructuredText; white space is folded. */
export function rstInline(text: string): PhrasingContent[] {
  return readInline(folded(text), RST_CONSTRUCTS)
}

/** Plain text, in which nothing means anything but addresses; white space is folded. */
export function plainInline(text: string): PhrasingContent[] {
  return readInline(folded(text), [addressLink])
}

const folded = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()
