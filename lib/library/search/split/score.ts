import { BOOST, FIELDS } from '@/lib/library/search/search-options'
import type { SplitIndex } from '@/lib/library/search/split/split-index'

/** BM25+ with what MiniSearch takes where it is told nothing else, as are the weights below; a test holds both against it. */
const [SATURATION, BY_LENGTH, AT_LEAST] = [1.2, 0.7, 0.5]
const [BEGINNING, SLIP] = [0.375, 0.45]

/** What another word counts that begins with the one that is looked for: less, the longer it is. */
export const weightOfBeginning = (word: string, asked: string): number =>
  word === asked ? 1 : (BEGINNING * word.length) / (word.length + 0.3 * (word.length - asked.length))

/** What a word counts that was meant with so many slips. */
export const weightOfSlip = (word: string, slips: number): number => (slips === 0 ? 1 : (SLIP * word.length) / (word.length + slips))

/** By field and number of an entry, how much its length takes from what a word counts. */
export function lengthNorms({ lengths, count }: Pick<SplitIndex['split'], 'lengths' | 'count'>): Float64Array[] {
  return FIELDS.map((field) => {
    const average = lengths[field].reduce((sum, length) => sum + length, 0) / count
    return Float64Array.from(lengths[field], (length) => SATURATION * (1 - BY_LENGTH + (BY_LENGTH * length) / average))
  })
}

/** What a word counts in a field of an entry, but for how often it stands there. @param holding Entries that have it in this field. */
export const rarity = (field: (typeof FIELDS)[number], holding: number, count: number): number =>
  (BOOST[field] ?? 1) * Math.log(1 + (count - holding + 0.5) / (holding + 0.5))

/** The same for how often it stands there. @param norm One of {@link lengthNorms}. */
export const frequency = (times: number, norm: number): number => AT_LEAST + (times * (SATURATION + 1)) / (times + norm)
