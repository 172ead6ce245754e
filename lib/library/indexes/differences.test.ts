import { expect, test } from 'vitest'
import type { Advisory, Affected, Severity } from '@/lib/advisory/advisory'
import { differences } from '@/lib/library/indexes/differences'

const rated = (rating: Severity['rating'], container?: string): Severity => ({
  ...{ type: 'RATING', vector: null, score: null, rating },
  ...(container === undefined ? {} : { container }),
})
const nova = (ranges: Affected['ranges'], other: Partial<Affected> = {}): Affected => ({
  ...{ product: 'nova', name: 'Nova', text: '', releases: [], ranges, ...other },
})
const record = (affected: Affected[], severity: Severity[] = []): Pick<Advisory, 'affected' | 'severity'> => ({ affected, severity })
const below = (version: string): Affected['ranges'] => [[{ op: '<', version }]]

test.each([
  ['another rating', record([], [rated('high')]), record([], [rated('low')]), ['It rates the flaw low, this record high.']],
  ['the same rating', record([], [rated('high')]), record([], [rated('high')]), []],
  ['no rating', record([], [rated('high')]), record([]), []],
  ['a rating that somebody added', record([], [rated('high')]), record([], [rated('low', 'CISA')]), []],
  [
    'another fix',
    record([nova(below('29.0.1'))]),
    record([nova(below('29.0.2'))]),
    ['Of Nova it names 29.0.2 as fixed, this record 29.0.1.'],
  ],
  [
    'another range with the same fix',
    record([nova(below('29.0.1'))]),
    record([
      nova([
        [
          { op: '>=', version: '20.0.0' },
          { op: '<', version: '29.0.1' },
        ],
      ]),
    ]),
    ['Of Nova it calls >= 20.0.0 and < 29.0.1 affected, this record < 29.0.1.'],
  ],
  ['the same in another order', record([nova(below('1')), nova(below('2'))]), record([nova(below('2')), nova(below('1'))]), []],
  ['versions that cannot be read', record([nova(below('29.0.1'))]), record([nova(null)]), []],
  ['a product that the other does not name', record([nova(below('1'))]), record([nova(below('2'), { product: 'glance' })]), []],
  [
    'what the other calls not affected',
    record([nova(below('1'))]),
    record([nova(null, { status: 'not-affected', text: 'not affected: 30.0.0' })]),
    ['It says of Nova: not affected: 30.0.0.'],
  ],
  ['what the other calls fixed', record([nova(below('1'))]), record([nova(below('2'), { status: 'fixed' })]), []],
])('%s', (_, mine, theirs, words) => expect(differences(mine, theirs)).toEqual(words))
