import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersOf, miniOpen as open } from '@/lib/advisor/mini-policy.test-data'
import { decode, encode } from '@/lib/advisor/runtime/link'

const digest = open.digest.slice(0, 8)

test('a state survives the trip through its link', () => {
  const state = fc.record({
    answers: answersOf(open),
    current: fc.constantFrom(null, ...open.candidates),
    profile: fc.constant(null),
    unknown: fc.subarray(['XXX:A', 'TEN:Z', 'REL:A+Z']),
  })
  fc.assert(
    fc.property(state, (given) => {
      // A question has one part in a link: what is not understood of it is kept only beside none that is.
      const unknown = given.unknown.filter(
        (part) => !Object.keys(given.answers).some((id) => part.startsWith(open.questions.find((each) => each.id === id)?.code ?? '-')),
      )
      expect(decode(open, encode(open, { ...given, unknown }))).toEqual({
        ...given,
        unknown,
        version: open.version,
        digest,
        isSamePolicy: true,
        isTooLong: false,
      })
    }),
  )
})

test('equal answers give equal links, whatever their order', () => {
  const one = encode(open, { answers: { tenancy: ['public', 'single'], release: ['new'] } })
  const other = encode(open, { answers: { release: ['new'], tenancy: ['single', 'public'] } })
  expect(one).toBe(other)
  expect(one).toBe(`#MIN:2026.1.0-${digest}/REL:B/TEN:A+C`)
})

test.each([
  ['an unknown question', `#MIN:2026.1.0-${digest}/REL:B/ZZZ:A`, ['ZZZ:A']],
  ['an unknown option', `#MIN:2026.1.0-${digest}/REL:B/TEN:Q`, ['TEN:Q']],
  ['a question said twice', `#MIN:2026.1.0-${digest}/REL:B/REL:A`, ['REL:A']],
  ['an unknown candidate of today', `#MIN:2026.1.0-${digest}/REL:B~current:qnx`, ['current:qnx']],
  ['not applicable', `#MIN:2026.1.0-${digest}/REL:B/DEN:-`, ['DEN:-']],
])('%s is kept and told', (_, link, unknown) => {
  const decoded = decode(open, link)
  expect(decoded).toMatchObject({ answers: { release: ['new'] }, unknown })
  expect(decode(open, encode(open, decoded)).unknown).toEqual(unknown)
})

test('a link of another version or digest is told from ours', () => {
  expect(decode(open, '#MIN:2025.1.0-00000000/REL:B')).toMatchObject({ version: '2025.1.0', digest: '00000000', isSamePolicy: false })
})

test.each([
  ['characters', `#MIN:2026.1.0-${digest}/REL:B/${'Z'.repeat(10_000)}`],
  ['parts', `#MIN:2026.1.0-${digest}/REL:B${'/Z'.repeat(500)}`],
  ['parts of an option', `#MIN:2026.1.0-${digest}/REL:${'B+'.repeat(500)}`],
  ['parts that are escaped', `#MIN:2026.1.0-${digest}/REL:B${'%7e'.repeat(500)}`],
])('of a link with more %s than any has, nothing is read', (_, link) => {
  expect(decode(open, link)).toMatchObject({ isTooLong: true, answers: {}, unknown: [], version: null })
})

test('the longest link of a policy is far below the limits', () => {
  const all = Object.fromEntries(open.questions.map(({ id, options }) => [id, options.map(([option]) => option)]))
  expect(decode(open, encode(open, { answers: all })).isTooLong).toBe(false)
})

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'#/:~+?%-.0aABRELTNcurent', '\u0000', '\ud800', 'é') }), (text) => {
      decode(open, text)
    }),
  )
})
