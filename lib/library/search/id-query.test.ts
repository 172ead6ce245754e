import { expect, test } from 'vitest'
import { idAsked, nameKey } from '@/lib/library/search/id-query'

test.each([
  ['ossn 1', 'OSSN-0001'],
  ['ossn56', 'OSSN-0056'],
  ['OSSN-0056', 'OSSN-0056'],
  ['ossn/0001', 'OSSN-0001'],
  ['cve 2024 32498', 'CVE-2024-32498'],
  ['cve-2024-1', 'CVE-2024-0001'],
  ['CVE2024-32498', 'CVE-2024-32498'],
  ['xsa 108', 'XSA-108'],
  ['ossa 2014-3', 'OSSA-2014-003'],
  ['rustsec 2020 80', 'RUSTSEC-2020-0080'],
  ['ghsa v23v 6jw2 98FQ', 'GHSA-v23v-6jw2-98fq'],
  ['nova 2015', null],
  ['kilo 1', null],
  ['cve', null],
  ['cve 2024', null],
  ['go 1', null],
  ['ossn 1 and more', null],
  ['constructor 1', null],
])('%j asks for %j', (words, id) => expect(idAsked(words)?.id ?? null).toBe(id))

test.each([
  ['OSSN-0001', 'ossn 1', true],
  ['RHSA-2021:5217', 'rhsa-2021-5217', true],
  ['OSSN-0001', 'OSSN-0010', false],
])('%s and %s are the same name: %s', (a, b, isSame) => expect(nameKey(a) === nameKey(b)).toBe(isSame))
