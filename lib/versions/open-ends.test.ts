import { expect, test } from 'vitest'
import { openEndsIn } from '@/lib/versions/open-ends'
import { realProducts } from '@/lib/versions/real-products.test-data'

const { releases } = realProducts()

function read(text: string): string {
  const { from, to } = openEndsIn(text, releases)
  return `${from === null ? '' : releases[from]?.name} to ${to === null ? '' : releases[to]?.name}`.trim()
}

test.each([
  ['Grizzly and later', 'Grizzly to'],
  ['2024.1 and all newer releases', '2024.1 Caracal to'],
  ['Juno onwards', 'Juno to'],
  ['Grizzly, Folsom (and earlier versions)', 'to Folsom'],
  ['up to and including Queens', 'to Queens'],
  ['versions through Mitaka, as well as Newton', 'to Mitaka'],
  ['all versions prior to Havana', 'to Grizzly'],
  ['earlier than Kilo', 'to Juno'],
])('%s goes on: %s', (text, ends) => expect(read(text)).toBe(ends))

test.each([
  'Juno through Kilo',
  'Juno up to Kilo',
  'Essex, Folsom',
  'fixed in Juno and later',
  'Icehouse; not Juno and later',
  'later and earlier',
  'grizzly and later',
  '',
])('%j has no open end', (text) => expect(read(text)).toBe('to'))
