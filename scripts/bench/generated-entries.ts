import type { SearchEntry } from '@/lib/library/search/search-entry'
import { randomFrom } from '@/lib/random-from'

const VOCABULARY = 30_000
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')

/** A made-up word; common ones have low numbers. */
export function wordAt(rank: number): string {
  let [word, rest] = ['', rank * 7 + 11]
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length]
  return word
}

/**
 * Entries as heavy as records of a real collection are, newest first: words as often as words of a language are (the tenth a tenth as often as
 * the first), of which 30,000 are different; ids out of order, an alias, a commit.
 */
export function generatedEntries(size: number): SearchEntry[] {
  const random = randomFrom(60)
  const whole = (below: number) => Math.floor(random() * below)
  const words = (count: number) => Array.from({ length: count }, () => wordAt(Math.floor(VOCABULARY ** random()))).join(' ')
  const hex = (length: number) => Array.from({ length }, () => whole(16).toString(16)).join('')
  return Array.from({ length: size }, (_, at): SearchEntry => {
    const year = 2026 - Math.floor((at * 20) / size)
    const id = `CVE-${year}-${1000 + Math.floor((size - at) / 20) * 7 + whole(3000)}`
    return {
      ...{ id, path: `/advisories/${id.toLowerCase()}/`, title: words(8), names: [`GHSA-${hex(4)}-${hex(4)}-${hex(4)}`] },
      ...{ products: [`product-${wordAt(Math.floor(2000 ** random()))}`], source: random() < 0.7 ? 'cve' : 'osv', state: null },
      rating: ([null, 'low', 'medium', 'high', 'critical'] as const)[whole(5)] ?? null,
      ...{ date: `${year}-01-01`, text: `${words(60 + whole(200))} ${hex(40)}` },
    }
  })
}
