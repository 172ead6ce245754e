import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { datedDrivers } from '@/lib/facts/openstack/dated-drivers'
import { canBeChosen, driverStatus, statusBySeries } from '@/lib/facts/openstack/driver-status'
import { OPENSTACK_FILES, type OpenStack, parseOpenStack } from '@/lib/facts/openstack/parse-openstack'
import { findRelease } from '@/lib/facts/openstack/release'
import { cellOf } from '@/lib/facts/openstack/support-matrix'
import { formatProblem } from '@/lib/input/problems/problem'

const files = OPENSTACK_FILES.map((name) => ({ file: name as string, text: readFileSync(`content/openstack/${name}`, 'utf8') }))
/** The real files with one piece of text replaced. */
const changed = (name: string, from: string, to: string) =>
  files.map(({ file, text }) => ({ file, text: file === name ? text.replace(from, to) : text }))

function real(): OpenStack {
  const reading = parseOpenStack(files)
  if (reading.kind === 'refused') throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.openstack
}

test('the real files are read', () => {
  const { releases, drivers, matrix } = real()
  expect(releases.map(({ name }) => name)).toContain('2026.1 Gazpacho')
  expect(drivers.map(({ id }) => id)).toContain('libvirt-lxc')
  expect(matrix.columns.length * matrix.rows.length).toBeGreaterThan(500)
})

test.each([
  ['libvirt-kvm', '2026.1 Gazpacho', 'available'],
  ['libvirt-lxc', 'Bexar', 'not-present'],
  ['libvirt-lxc', 'Ussuri', 'available-untested'],
  ['libvirt-lxc', '2026.2 Hibiscus', 'deprecated'],
  ['libvirt-xen', 'Victoria', 'deprecated'],
  ['libvirt-xen', 'Wallaby', 'removed'],
  ['libvirt-xen', 'Xena', 'not-present'],
  ['xenapi', 'Ussuri', 'deprecated'],
  ['xenapi', 'Victoria', 'removed'],
  ['vmware', 'Ussuri', 'deprecated'],
  ['vmware', 'Victoria', 'available'],
  ['vmware', '2024.1 Caracal', 'experimental'],
  ['hyperv', 'Essex', 'removed'],
  ['hyperv', 'Folsom', 'available'],
  ['hyperv', '2023.2 Bobcat', 'experimental'],
  ['hyperv', '2024.1 Caracal', 'removed'],
  ['ironic', 'Icehouse', 'not-present'],
  ['powervm', 'Juno', 'not-present'],
])('%s in %s is %s', (driver, series, status) => {
  expect(driverStatus(real(), driver, series)).toBe(status)
})

test('an unknown driver or series has no status', () => {
  expect(driverStatus(real(), 'vax', 'Ussuri')).toBeNull()
  expect(driverStatus(real(), 'libvirt-kvm', 'Boston')).toBeNull()
})

test('a driver has a status in every series, in their order', () => {
  const { drivers, releases } = real()
  for (const driver of drivers) expect([...statusBySeries(driver, releases).keys()]).toEqual(releases.map(({ name }) => name))
})

test('removed and not present cannot be chosen, deprecated can', () => {
  expect([canBeChosen('removed'), canBeChosen('not-present'), canBeChosen('deprecated')]).toEqual([false, false, true])
})

test.each([['2024.1 Caracal'], ['2024.1'], ['caracal'], [' CARACAL ']])('the series is found as %j', (name) => {
  expect(findRelease(real().releases, name)?.nova).toBe('29.0.0')
})

test('no series is found by half a name', () => {
  expect(findRelease(real().releases, '2024')).toBeNull()
})

test('the matrix says what it says', () => {
  const { matrix } = real()
  expect(cellOf(matrix, 'operation.live-migrate', 'lxc')).toBe('missing')
  expect(cellOf(matrix, 'operation.boot-encrypted-vm', 'kvm_x86')).toBe('partial')
  expect(cellOf(matrix, 'operation.fly', 'lxc')).toBeNull()
})

test('each driver has a status in each series, and a day beside each change', () => {
  const drivers = datedDrivers(real())
  expect(drivers.find(({ id }) => id === 'hyperv')?.series['2024.2 Dalmatian']).toBe('not-present')
  expect(drivers.find(({ id }) => id === 'hyperv')?.changes.at(-1)?.date).toBe('2024-04-03')
})

test.each([
  [
    'an unknown series',
    'drivers.yaml',
    'series: "Wallaby"',
    'series: "Walaby"',
    'unknown-reference: there is no series "Walaby"; did you mean "Wallaby"?',
  ],
  [
    'changes out of order',
    'drivers.yaml',
    'series: "Juno", status: available-untested',
    'series: "Essex", status: available-untested',
    'order: the change of Essex is not later',
  ],
  ['an unknown source', 'drivers.yaml', 'sources: [doc-qemu]', 'sources: [doc-qemus]', 'there is no source "doc-qemus"'],
  [
    'an unused source',
    'drivers.yaml',
    'sources: [doc-qemu]',
    'sources: [conf-libvirt]',
    'unused-source: nothing names the source doc-qemu',
  ],
  ['a misspelt status', 'drivers.yaml', 'status: experimental', 'status: experimentl', 'status'],
  ['a misspelt key', 'drivers.yaml', 'label: Hyper-V', 'lable: Hyper-V', 'did you mean "label"?'],
  ['a driver twice', 'drivers.yaml', '- id: xenapi', '- id: hyperv', 'duplicate-id: the driver "hyperv" occurs twice'],
  ['a detail that is no sentence', 'drivers.yaml', 'A new driver.', 'A new driver', 'it is not a sentence'],
  ['a missing cell', 'support-matrix.yaml', ', virtuozzo_ct: missing }', ' }', 'operation.attach-volume has no entry for virtuozzo_ct'],
  [
    'an unknown column',
    'support-matrix.yaml',
    'states: { kvm_x86:',
    'states: { kvm_x68: complete, kvm_x86:',
    'there is no column "kvm_x68"; did you mean "kvm_x86"?',
  ],
  ['a series out of order', 'releases.yaml', '2011-04-15', '2011-01-15', 'order: Cactus comes after Bexar, which is newer'],
  [
    'a typed state',
    'releases.yaml',
    'maintainedUntil: 2024-05-10 }',
    'maintainedUntil: 2024-05-10, status: unmaintained }',
    'unknown key "status"',
  ],
  [
    'a release that nobody can have read of',
    'releases.yaml',
    'released: 2026-04-01',
    'released: 2026-08-22',
    'future-date: 2026.1 Gazpacho was released on 2026-08-22, after the file was read on 2026-08-21; write planned',
  ],
  [
    'an end that nobody can have read of',
    'releases.yaml',
    'before: 2018-04-25',
    'before: 2026-08-22',
    'Austin cannot be known to have ended before',
  ],
  [
    'a phase of a series that is not out',
    'releases.yaml',
    'planned: 2026-09-30 }',
    'planned: 2026-09-30, maintainedUntil: 2028-04-01 }',
    'order: 2026.2 Hibiscus has phases that end before it was released',
  ],
  [
    'an end before the phase before it',
    'releases.yaml',
    'maintainedUntil: 2023-06-01',
    'maintainedUntil: 2026-06-01',
    'order: the days of Xena are out of order',
  ],
  [
    'a state that does not follow from the days',
    'releases.yaml',
    'maintainedUntil: 2027-04-28, endOfLife: 2027-04-28',
    'endOfLife: 2027-04-28',
    'unknown-state: the state of 2025.2 Flamingo on 2026-08-21 does not follow from its days; add maintainedUntil',
  ],
])('%s is refused, with its place', (_, name, from, to, words) => {
  const reading = parseOpenStack(changed(name, from, to))
  const problems = reading.kind === 'refused' ? reading.problems.map(formatProblem) : []
  expect(
    problems.some((problem) => problem.includes(words) && /^[a-z-]+\.yaml:\d+: /.test(problem)),
    problems.join('\n'),
  ).toBe(true)
})

test('every file is checked, whatever is wrong in another', () => {
  const wrong = files.map(({ file, text }) => ({
    file,
    text: text
      .replace('status: experimental', 'status: experimentl')
      .replace('2011-04-15', '2011-01-15')
      .replace('driver: zvm', 'driver: vzm'),
  }))
  const reading = parseOpenStack(wrong)
  const found = reading.kind === 'refused' ? reading.problems.map(({ file, reason }) => `${file} ${reason}`) : []
  expect(found).toEqual(['drivers.yaml schema', 'releases.yaml order']) // the driver of a column stands in a file that was refused
})

test('a missing file is a problem', () => {
  const reading = parseOpenStack(files.slice(1))
  expect(reading.kind === 'refused' && reading.problems.map(formatProblem)).toEqual([
    'releases.yaml: missing-file: there is no such file; add it',
  ])
})
