import { expect, test } from 'vitest'
import { loadOpenStack } from '@/lib/facts/openstack/load-openstack'
import { differences } from '@/tools/compare/compare-openstack'

test('facts of others are compared with ours; what only they have is no difference', () => {
  const facts = {
    releases: [{ name: 'Ussuri', nova: '21.0.0', date: '2020-05-14' }],
    drivers: [{ id: 'hyperv', bySeries: { Ussuri: 'available' } }],
    rows: [{ id: 'operation.fly', states: { lxc: 'complete' } }],
  }
  expect(differences(loadOpenStack('.'), facts)).toEqual(['day of Ussuri is 2020-05-13 here, and 2020-05-14 there'])
})
