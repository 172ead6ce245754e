import { expect, test } from 'vitest'
import { proseVersions } from '@/lib/formats/ossa/prose-versions'

const written = (text: string) => proseVersions(text)?.map((range) => range.map(({ op, version }) => op + version).join(' ')) ?? null

test.each([
  ['up to 2014.1.3', ['<=2014.1.3']],
  ['versions through 2.2.2', ['<=2.2.2']],
  ['from 2013.2 to 2013.2.3', ['>=2013.2 <=2013.2.3']],
  ['Versions 0.2.3 up to 0.2.5', ['>=0.2.3 <=0.2.5']],
  ['up to 2013.2.3, and 2014.1 versions up to  2014.1.1', ['<=2013.2.3', '>=2014.1 <=2014.1.1']],
  ['2014.2 versions through 2014.2.3 and version 2015.1.0', ['>=2014.2 <=2014.2.3', '=2015.1.0']],
])('%s', (text, ranges) => expect(written(text)).toEqual(ranges))

test.each(['All versions', 'Essex (2012.1)', 'Grizzly and later', 'up to 2014.1.3 and some others', 'before 2014.1', '', 'up to 7', 'and'])(
  '%s is left as text',
  (text) => expect(proseVersions(text)).toBeNull(),
)
