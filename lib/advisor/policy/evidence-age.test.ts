import { expect, test } from 'vitest'
import { readingOf, reviewInWords } from '@/lib/advisor/policy/evidence-age'
import { isOld } from '@/lib/facts/age/reading'

const page = { date: '2026-05-08', status: 'current', url: 'https://example.org/' } as const
const marked = (evidence: Parameters<typeof readingOf>[0]) => {
  const reading = readingOf(evidence)
  return reading !== null && isOld(reading, '2026-11-27')
}

test.each([
  ['a living page of long ago', page, true],
  ['a living page of late', { ...page, date: '2026-08-21' }, false],
  ['one that names a commit', { ...page, commit: '00a030403f' }, false],
  ['an address of a tag', { ...page, url: 'https://opendev.org/openstack/nova/src/tag/2014.1/nova' }, false],
  ['what is historical', { ...page, status: 'historical' }, false],
  ['a year, the date of a publication', { ...page, date: '2022' }, false],
  ['no date', { ...page, date: null }, false],
] as const)('%s', (_, evidence, is) => expect(marked(evidence)).toBe(is))

test.each([
  ['2027-05-25', 'to be reviewed by 2027-05-26'],
  ['2027-05-26', 'to be reviewed by 2027-05-26'],
  ['2027-05-27', 'was to be reviewed by 2027-05-26'],
])('on %s a policy is %s', (today, words) => expect(reviewInWords('2027-05-26', today)).toBe(words))
