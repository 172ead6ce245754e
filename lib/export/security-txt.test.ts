import { expect, test } from 'vitest'
import { expiryNote, securityTxt } from '@/lib/export/security-txt'
import { site } from '@/lib/site/site'

const expires = '2027-10-31'

test('the file names contact, end, address and CSAF', () => {
  const { path, text } = securityTxt(
    { ...site(), contact: ['mailto:a@b.example', 'https://b.example/report'], expires },
    (to) => `https://b.example${to}`,
  )
  expect(path).toBe('.well-known/security.txt')
  expect(text).toBe(`Contact: mailto:a@b.example
Contact: https://b.example/report
Expires: 2027-10-31T00:00:00Z
Preferred-Languages: en
Canonical: https://b.example/.well-known/security.txt
CSAF: https://b.example/.well-known/csaf/provider-metadata.json
`)
})

test.each([
  ['2027-08-01', null],
  ['2027-09-10', /in 51 days/],
  ['2025-01-01', /more than a year from now/],
])('on %s whoever builds is told %s', (today, note) => {
  const told = expiryNote({ expires }, today)
  if (note === null) expect(told).toBeNull()
  else expect(told).toMatch(note)
})

test.each(['2027-10-02', '2027-11-01'])('on %s the build stops', (today) => {
  expect(() => expiryNote({ expires }, today)).toThrow(/content\/site\.yaml: expires: .*; ask whoever is named/)
})
