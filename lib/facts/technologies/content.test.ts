import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { readYamlFiles } from '@/lib/disk/read-yaml-files'
import { commandLanguage } from '@/lib/facts/controls/command-language'
import { type OpenStack, parseOpenStack } from '@/lib/facts/openstack/parse-openstack'
import { dayOf } from '@/lib/facts/openstack/release'
import { compareNova } from '@/lib/facts/technologies/compare-nova'
import { CRITERIA } from '@/lib/facts/technologies/criteria'
import { loadTechnologies } from '@/lib/facts/technologies/load-technologies'
import { criterionOf, findTechnology, isNamedIn } from '@/lib/facts/technologies/technology'
import { formatProblem } from '@/lib/input/problems/problem'

const openstack = loadOpenStack()
const { technologies, escapes, goals, selection, timeline } = loadTechnologies('.', openstack)
const controls = goals.flatMap((goal) => goal.controls)

function loadOpenStack(): OpenStack {
  const reading = parseOpenStack(readYamlFiles('content/openstack'))
  if (reading.kind === 'refused') throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.openstack
}

test('the comparison begins with the five that the advisor decides between', () => {
  expect(technologies.slice(0, 5).map(({ id }) => id)).toEqual(['kvm', 'xen', 'vmware', 'hyperv', 'lxc'])
})

test('escapes and controls find their technology by variant and by alias', () => {
  const [lxc, vmware] = ['lxc', 'vmware'].map((id) => technologies.find((each) => each.id === id))
  expect(lxc && isNamedIn(lxc, ['lxc-unprivileged'])).toBe(true)
  expect(vmware && isNamedIn(vmware, ['vmware-esxi'])).toBe(true)
  expect(lxc && isNamedIn(lxc, ['kvm'])).toBe(false)
})

test('every variant has every criterion, its own or that of its technology', () => {
  for (const technology of technologies)
    for (const variant of technology.variants)
      for (const { id } of CRITERIA) expect(criterionOf(technology, id, variant).sources.length).toBeGreaterThan(0)
})

test('technologies that drivers name exist', () => {
  const named = openstack.drivers.flatMap((driver) => driver.technologies)
  expect(named.filter((word) => findTechnology(technologies, word) === null)).toEqual([])
})

test('a change of a driver on the timeline is of the day of its release', () => {
  for (const { id, date, driver } of timeline)
    if (driver !== null) {
      const release = openstack.releases.find(({ name }) => name === driver.series)
      expect([id, date]).toEqual([id, release && dayOf(release)])
    }
})

test('what the comparison says of Nova agrees with its drivers and its support matrix', () => {
  expect(compareNova(technologies, openstack)).toEqual([])
})

test('a cell that promises what the matrix denies is found', () => {
  const kvm = technologies.filter(({ id }) => id === 'kvm')
  const rows = openstack.matrix.rows.map((row) => ({
    ...row,
    states: Object.fromEntries(Object.keys(row.states).map((id) => [id, 'missing' as const])),
  }))
  const found = compareNova(kvm, { ...openstack, matrix: { ...openstack.matrix, rows } })
  expect(found.map(({ at }) => at)).toEqual(['technology kvm, criteria.live-migration'])
})

test('the timeline has every driver that came after Austin, and every one that went', () => {
  const told = timeline.map(({ driver }) => `${driver?.id} ${driver?.series}`)
  const came = openstack.drivers.flatMap(({ id, changes }) =>
    changes
      .filter(
        ({ series, status }, at) => series !== 'Austin' && (status === 'removed' || at === 0 || changes[at - 1]?.status === 'removed'),
      )
      .map(({ series }) => `${id} ${series}`),
  )
  expect(came.filter((event) => !told.includes(event))).toEqual([])
})

test('the list of escapes says that it is a selection', () => {
  expect(selection).toMatch(/selection/)
  expect(selection).toMatch(/fewer rows do not mean safer/i)
})

test('escapes of OpenStack itself name no technology, all others do', () => {
  for (const each of escapes) expect([each.id, each.technologies.length === 0]).toEqual([each.id, each.kind === 'openstack'])
})

test('the timeline begins in 2010 and has events in every lane', () => {
  expect(timeline[0]?.date.slice(0, 4)).toBe('2010')
  expect(new Set(timeline.map(({ lane }) => lane)).size).toBe(6)
})

const shell = controls.flatMap(({ id, snippet, check }) => [
  ...(snippet?.lang === 'bash' ? [[`${id}, snippet`, snippet.text] as const] : []),
  ...(commandLanguage(check.command) === 'powershell' ? [] : [[`${id}, check`, check.command] as const]),
])
test.each(shell)('%s is valid shell', (_, text) => {
  expect(spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' }).stderr).toBe('')
})

const ini = controls.flatMap(({ id, snippet }) => (snippet?.lang === 'ini' ? [[id, snippet.text] as const] : []))
test.each(ini)('the snippet of %s is sections, comments and settings', (_, text) => {
  for (const line of text.split('\n')) expect(line).toMatch(/^(|#.*|\[[\w.-]+(\."[\w.-]+")?[\w.-]*\]|[\w.-]+ = \S.*)$/)
})

test('the ini snippet of a control sets what the control names', () => {
  const missing = controls.flatMap(({ id, settings, snippet }) =>
    snippet?.lang === 'ini' && settings.length > 0 && !settings.some(({ option }) => snippet.text.includes(option)) ? [id] : [],
  )
  expect(missing).toEqual([])
})

test.each([
  ...['xen', 'vmware', 'hyperv', 'lxc', 'firecracker'].map((id) => [id, 8] as const),
  ...['kvm', 'qemu-tcg', 'kata', 'gvisor', 'bare-metal'].map((id) => [id, 5] as const),
])('%s has at least %d controls with settings outside of Nova', (id, least) => {
  const technology = technologies.find((each) => each.id === id)
  const outside = controls.filter(({ platforms, settings }) => platforms.includes('outside') && settings.length > 0)
  const ours = outside.filter((control) => technology !== undefined && isNamedIn(technology, control.technologies))
  expect(ours.length).toBeGreaterThanOrEqual(least)
})
