import { expect, test } from 'vitest'
import { whatItSays } from '@/lib/library/documents/what-it-says'

const says = (text: string, product = 'lamp') => whatItSays([text], [product])

test.each([
  ['Lamp version 0.10.1 has addressed this issue.', '0.10.1'],
  ['The flaw was fixed in version 3.2.', '3.2'],
  ['A fix was implemented within Mitaka and back ported to Liberty.', 'Mitaka'],
  ['It was fixed in Havana (Lamp 2013.2.2) and subsequent releases.', '2013.2.2'],
  ['Wait until the release of Rocky (planned 30th August 2018) which resolves the issue.', 'Rocky'],
  ['Operators should upgrade Lamp to version 2.10.0 where possible.', '2.10.0'],
  ['As of the Liberty-1 release of lamp, this issue has been resolved.', 'Liberty'],
  ['Grizzly is protected against that through a filter.', 'Grizzly'],
  ['Any service using version 0.10.1 or later of it is not affected.', '0.10.1'],
])('%s tells of a fix', (text, at) => expect(says(text)?.fixedIn.map((each) => each.at)).toContain(at))

test.each([
  'It is anticipated that the drivers will be fixed in the Juno release.',
  'This might be fixed in Kilo.',
  'The option is deprecated in Ussuri and was introduced with 10.5.0.',
  'We fixed a typo. Version 3.0 came later.',
  'Upgrade to the newest release.',
])('%s tells of none', (text) => expect(says(text)?.fixedIn ?? []).toEqual([]))

test('a sentence that names a product tells of that one', () => {
  const found = whatItSays(['It was fixed in Lamp 3.0.', 'It was fixed in version 4.0.'], ['lamp', 'bulb'])
  expect(found?.fixedIn).toEqual([{ at: '4.0', of: [] }])
})

test('a library with the fix is told where those affected require it', () => {
  const text = 'A fix has been released to oslo.lamp (0.6.0) that puts it out.'
  expect(says(`${text} Lamp has adjusted its requirements to include this fixed version.`)?.fixedBy).toEqual([
    { library: 'oslo.lamp', at: '0.6.0' },
  ])
  expect(says(text)?.fixedBy ?? []).toEqual([])
})

test('series of which it is not sure are told', () => {
  expect(says('(might also be affected: Rocky, Queens)')?.unsure).toEqual(['Rocky', 'Queens'])
})

test.each([
  ['An issue was found in OpenStack Lamp before 15.0.1, and 16.0.0.', ['16.0.0']],
  ['A flaw in Lamp before 17.0.12, 18.x before 18.2.2, and 19.0.0 was found.', ['19.0.0']],
  ['A flaw in Lamp before 17.0.12, 18.x before 18.2.2, and 19.x before 19.0.2.', []],
  ['In Bulb before 15.0.1, and 16.0.0.', []],
  ['Lamp before 15.0.1 is affected, and 16.0.0 is not.', []],
])('%s names %j alone', (text, alone) => expect(says(text)?.alone ?? []).toEqual(alone))

test.each([
  'Only setups using the S3 API are affected.',
  'All deployments enabling lockout_failure_attempts are affected.',
  'This flaw is present only when the backend is Ceph.',
  'This affects deployments of Lamp using plugins relying on the l3-agent.',
  'When the PKI token provider is used, it is possible to forge one.',
])('%s is a condition', (text) => expect(says(text)?.conditions).toEqual([text.slice(0, -1)]))

test.each(['All Lamp setups are affected.', 'Check whether you are affected.', 'Only the v2 API is not affected.', ''])(
  '%j is none',
  (text) => expect(says(text)).toBeNull(),
)

test('one part of a sentence speaks of one product', () => {
  const text = 'All Cinder deployments are affected; only Glance deployments with image conversion enabled are affected.'
  expect(says(text)?.conditions).toEqual(['only Glance deployments with image conversion enabled are affected'])
})

test('a hostile text is read in a moment', () => {
  const started = performance.now()
  for (const part of ['fixed in '.repeat(10_000), 'Lamp before 1.0, '.repeat(9_000), 'only '.repeat(20_000), 'if a, is '.repeat(12_000)])
    whatItSays([part, `${part}.`.slice(0, 590)], ['lamp'])
  expect(performance.now() - started).toBeLessThan(1_000)
})
