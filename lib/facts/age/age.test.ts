import { expect, test } from 'vitest'
import { buildDay, withBuildDay } from '@/lib/facts/age/build-day'
import { addDays, daysBetween } from '@/lib/facts/age/day'
import { isOld, standsOf } from '@/lib/facts/age/reading'

test.each([
  ['2026-11-27', -180, '2026-05-31'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-03-28', 2, '2026-03-30'],
])('%s and %i days is %s, and the days between them are as many', (day, days, other) => {
  expect(addDays(day, days)).toBe(other)
  expect(daysBetween(day, other)).toBe(days)
})

test.each([
  ['2026-05-29', 'living', true],
  ['2026-05-30', 'living', true],
  ['2026-05-31', 'living', false],
  ['2026-06-01', 'living', false],
  ['2026-05-08', undefined, true],
  ['2026-05-08', 'pinned', false],
  ['2013-05-08', 'historical', false],
] as const)('a source read on %s and %s is old on 2026-11-27: %s', (asOf, stands, old) => {
  expect(isOld({ asOf, stands }, '2026-11-27')).toBe(old)
})

test.each([
  ['https://opendev.org/openstack/nova/commit/437a38ea78', 'pinned'],
  ['https://opendev.org/openstack/nova/src/tag/2014.1/nova/virt', 'pinned'],
  ['https://opendev.org/openstack/nova/src/commit/00a030403f672b975364c855b7d25b40ef83e757/nova/conf/libvirt.py', 'pinned'],
  ['https://github.com/libvirt/libvirt/blob/3f7b5a42/docs/news-2013.html.in', 'pinned'],
  ['https://github.com/lxc/linuxcontainers.org/blob/main/content/lxc/news/lxc-1.0.0.yaml', 'living'],
  ['https://opendev.org/openstack/releases/src/branch/master/data/series_status.yaml', 'living'],
  ['https://opendev.org/openstack/nova/tags', 'living'],
])('%s is %s', (url, stands) => {
  expect(standsOf(url)).toBe(stands)
})

test('the day of the build is that of the clock, in UTC', () => {
  expect(buildDay({}, () => new Date('2026-11-27T23:59:59Z'))).toBe('2026-11-27')
})

test('a time given from outside goes before the clock', () => {
  expect(buildDay({ SOURCE_DATE_EPOCH: '1791763200' }, () => new Date('2026-11-27T00:00:00Z'))).toBe('2026-10-12')
})

test('a day that is handed on arrives', () => {
  expect(buildDay(withBuildDay('2026-02-28'))).toBe('2026-02-28')
})

test('a time that is no number of seconds stops the build', () => {
  expect(() => buildDay({ SOURCE_DATE_EPOCH: '2026-11-27' })).toThrow('SOURCE_DATE_EPOCH is "2026-11-27"; write whole seconds')
})
