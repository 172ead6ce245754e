import { withoutEnd } from '@/lib/input/text/without-end'

/**
 * A product as advisories are compared by it: lower case, words kept, without quotes, brackets, a closing stop, and any markup.
 *
 * @returns Null where no name is left.
 */
export function productName(text: string): string | null {
  const bare = text.replace(/\([^()]{0,300}\)/g, ' ').replace(/["'‘’“”`*[]/g, ' ')
  const name = /^[^<>()[\]{}|\\=;]{0,120}/.exec(bare.trim())?.[0] ?? ''
  const folded = withoutEnd(name.replace(/\s+/g, ' ').trim(), ' .,:;/-').toLowerCase()
  return /[\p{L}\p{N}]/u.test(folded) ? folded : null
}
