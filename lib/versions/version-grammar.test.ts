import { expect, test } from 'vitest'
import { parseVersions } from '@/lib/versions/version-grammar'

const read = (text: string) =>
  parseVersions(text)
    ?.map((range) => range.map(({ op, version }) => op + version).join(' '))
    .join(' | ') ?? null

test.each([
  ['<22.1.3, >=23.0.0 <23.1.1, ==24.0.0', '<22.1.3 | >=23.0.0 <23.1.1 | =24.0.0'],
  ['<17.0.12,>=18.0.0<18.2.2', '<17.0.12 | >=18.0.0 <18.2.2'],
  ['>= 2.4.0 <= 2.5.0', '>=2.4.0 <=2.5.0'],
  ['>=27.0.0, <29.0.1', '>=27.0.0 <29.0.1'],
  [' =1.0 and 2.0', '=1.0 | =2.0'],
  ['=<0.10.0', '<=0.10.0'],
  ['>=3.0', '>=3.0'],
  ['<=5.0.0 and >5.1.0 <=5.2.0', '<=5.0.0 | >5.1.0 <=5.2.0'],
  ['versions up to 2014.1', null],
  ['<1.0, some', null],
  ['', null],
  ['.'.repeat(5000), null],
])('%s', (text, expected) => expect(read(text)).toBe(expected))
