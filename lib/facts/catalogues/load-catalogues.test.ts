import { expect, test } from 'vitest'
import { findLibvirtOption } from '@/lib/facts/catalogues/libvirt-catalogue'
import { loadCatalogues } from '@/lib/facts/catalogues/load-catalogues'
import { allNames, defaultAt, everyOption, findOption, isPresent, lastKnown, optionsNamed } from '@/lib/facts/catalogues/option-catalogue'
import { findSeries, firstReleasedAtOrAbove, isReleased, seriesOfVersion, versionsOf } from '@/lib/facts/catalogues/release-catalogue'

const { options, libvirt, releases } = loadCatalogues('.')
const option = (section: string, name: string) => findOption(options, section, name) ?? expect.fail(`no [${section}]${name}`)

test('every row of every catalogue can be read', () => {
  expect(everyOption(options).length).toBeGreaterThan(2700)
  expect(releases.names.map((name) => releases.find(name)?.name)).toEqual(releases.names)
})

test('an option that moved into a library is one option', () => {
  // 2012.2.1 left it to "the project using this library", which did not register it
  expect(option('DEFAULT', 'control_exchange').present).toEqual([
    ['2012.1', '2012.2'],
    ['2012.2.2', 'master'],
  ])
})

test('an option is found by name and by section, with the releases that have it', () => {
  expect(optionsNamed(options, 'libvirt_type').map(({ section }) => section)).toEqual(['DEFAULT'])
  const virtType = option('libvirt', 'virt_type')
  expect([isPresent(virtType, '2013.2.4'), isPresent(virtType, '2014.1'), isPresent(virtType, 'master')]).toEqual([false, true, true])
})

test('the names of an option reach back to what it was called before', () => {
  const names = (range: object) =>
    allNames(options, option('libvirt', 'virt_type'), range).map(({ section, name }) => `[${section}]${name}`)
  expect(names({ from: '2012.1' })).toEqual(['[libvirt]virt_type', '[DEFAULT]libvirt_type'])
  expect(names({ before: '2014.1' })).toEqual(['[DEFAULT]libvirt_type'])
  expect(names({ from: '2014.2' })).toEqual(['[libvirt]virt_type'])
})

test('the default is the one that Nova sets, in that release', () => {
  expect(defaultAt(option('libvirt', 'virt_type'), '20.0.0')).toEqual({ kind: 'value', value: 'kvm' })
  expect(defaultAt(option('DEFAULT', 'control_exchange'), '20.0.0')).toEqual({ kind: 'value', value: 'nova' })
  expect(defaultAt(option('libvirt', 'virt_type'), '2013.2')).toBeNull()
  expect(defaultAt(option('DEFAULT', 'host'), '33.0.0')).toMatchObject({ kind: 'computed' })
})

test('a default that changed within a series changed in its point release', () => {
  const retries = option('glance', 'num_retries')
  expect([defaultAt(retries, '20.4.1'), defaultAt(retries, '20.5.0')]).toMatchObject([{ value: 0 }, { value: 3 }])
})

test('what is newer than the catalogue is the last release of its series', () => {
  expect(lastKnown(options, '31.9.0')).toBe('31.3.1')
})

test('a section that an operator names finds its pattern, in any case', () => {
  expect(findOption(options, 'LibVirt', 'virt_type')?.section).toBe('libvirt')
  expect(findOption(options, 'default', 'compute_driver')).toBeNull()
  expect(findOption(options, 'mdev_nvidia-11', 'mdev_class')?.section).toBe('mdev_*')
})

test('what to install is what came out at or above a bound', () => {
  expect(firstReleasedAtOrAbove(releases, 'nova', '32.1.1', { series: '2025.2' })).toEqual({
    version: '32.2.0',
    date: '2026-04-22',
    series: 'flamingo',
  })
  expect(firstReleasedAtOrAbove(releases, 'nova', '32.1.1', { below: '33' })?.version).toBe('32.2.0')
  expect(firstReleasedAtOrAbove(releases, 'nova', '33.0.3', { series: 'Gazpacho' })).toBeNull()
})

test('a version that was never released is not', () => {
  expect([isReleased(releases, 'nova', '32.1.1'), isReleased(releases, 'nova', '32.1.0')]).toEqual([false, true])
})

test('series are found by name and number', () => {
  expect(findSeries(releases, '2025.1 Epoxy')?.name).toBe('epoxy')
  expect(findSeries(releases, 'Yoga')?.initialRelease).toBe('2022-03-30')
  expect(seriesOfVersion(releases, 'nova', '2014.1.3')?.name).toBe('icehouse')
  expect(versionsOf(releases, 'openstack/nova', 'Essex').map(({ version }) => version)).toEqual([
    '2012.1',
    '2012.1.1',
    '2012.1.2',
    '2012.1.3',
  ])
})

test('an option of libvirt is found by its file', () => {
  expect(findLibvirtOption(libvirt, 'qemu.conf', 'vnc_listen')?.default).toBe('127.0.0.1')
})
