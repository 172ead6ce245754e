import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainVector, readVector } from '@/lib/advisory/cvss'

test.each([
  ['AV:N/AC:M/Au:N/C:P/I:P/A:N', 'CVSS_V2', 5.8, 'medium'],
  ['(AV:N/AC:L/Au:N/C:C/I:C/A:C)', 'CVSS_V2', 10, 'high'],
  ['AV:N/AC:L/Au:N/C:N/I:N/A:N', 'CVSS_V2', 0, 'low'],
  ['CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'CVSS_V3', 9.8, 'critical'],
  ['CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:N/A:L/E:F/RL:O/RC:C', 'CVSS_V3', 6.1, 'medium'],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 'CVSS_V3', 0, 'none'],
  ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N/E:U', 'CVSS_V4', 8.8, 'high'],
])('%s is %s with %f, %s', (vector, type, score, rating) => {
  expect(readVector(vector)).toEqual({ type, vector: vector.replace(/[()]/g, ''), score, rating })
})

test.each([
  ['nothing', ''],
  ['a word', 'high'],
  ['a metric that is missing', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H'],
  ['a metric that comes twice', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/AV:L'],
  ['a metric that is unknown', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/ZZ:Q'],
  ['a value that is unknown', 'AV:N/AC:L/Au:N/C:P/I:P/A:Q'],
  ['a value that is a name of JavaScript', 'AV:constr/AC:L/Au:N/C:P/I:P/A:N'],
  ['a version that is unknown', 'CVSS:5.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'],
  ['markup after it', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"><script>'],
])('%s is no vector', (_, text) => expect([readVector(text), explainVector(text)]).toEqual([null, []]))

test('a vector is explained metric by metric, in words', () => {
  expect(explainVector('AV:N/AC:M/Au:S/C:P/I:N/A:C').map(({ metric, value }) => `${metric}: ${value}`)).toEqual([
    'Reached from: any network',
    'Difficulty: medium',
    'Logins needed: one',
    'Loss of secrecy: some',
    'Loss of integrity: none',
    'Loss of availability: complete',
  ])
  expect(explainVector('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')).toHaveLength(8)
  expect(explainVector('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N')).toHaveLength(11)
})

test('any text is read or refused, and a score lies between 0 and 10', () => {
  const pair = fc
    .tuple(fc.constantFrom('AV', 'AC', 'Au', 'PR', 'C', 'I', 'A', 'E', 'MAV', 'CR'), fc.constantFrom('N', 'L', 'H', 'P', 'X', 'S'))
    .map((parts) => parts.join(':'))
  const text = fc.tuple(fc.constantFrom('', 'CVSS:3.1/', 'CVSS:4.0/'), fc.array(pair, { maxLength: 14 })).map(([a, b]) => a + b.join('/'))
  fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (any) => (readVector(any)?.score ?? 0) <= 10))
})
