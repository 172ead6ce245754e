import { expect, test } from 'vitest'
import { readYamlFiles } from '@/lib/disk/read-yaml-files'
import { parseOpenStack } from '@/lib/facts/openstack/parse-openstack'
import { aboutTechnology } from '@/lib/facts/technologies/about'
import { spanInWords, spansOf } from '@/lib/facts/technologies/availability'
import { criteriaOfVariants, technologyColumns, variantColumns } from '@/lib/facts/technologies/columns'
import { CRITERIA } from '@/lib/facts/technologies/criteria'
import { loadTechnologies } from '@/lib/facts/technologies/load-technologies'
import { commonDay, isOfItsSources, numberSources } from '@/lib/facts/technologies/number-sources'
import { technologySources } from '@/lib/facts/technologies/page-sources'
import { partialDate } from '@/lib/facts/technologies/partial-date'
import { technologySections } from '@/lib/facts/technologies/technology-sections'
import { timelineLanes } from '@/lib/facts/timeline/timeline-lanes'
import { yearsOf } from '@/lib/facts/timeline/years-of'
import { splitDates } from '@/lib/site/split-dates'

const reading = parseOpenStack(readYamlFiles('content/openstack'))
if (reading.kind === 'refused') throw new Error('content/openstack/ does not parse')
const { openstack } = reading
const catalogue = loadTechnologies('.', openstack)
const page = (id: string, asOf: string) => ({ title: id, url: `https://example.org/${id}`, asOf })

test('sources are numbered in the order of the page, each address once', () => {
  const numbered = numberSources([[page('b', '2026-08-21')], [page('a', '2026-08-21'), page('b', '2026-08-21')]])
  expect(numbered.list.map(({ title }) => title)).toEqual(['b', 'a'])
  expect(numbered.numberOf(page('a', ''))).toBe(2)
})

test('the day of a page is that of most of its sources', () => {
  expect(commonDay([page('a', '2026-08-20'), page('b', '2026-08-21'), page('c', '2026-08-21')])).toBe('2026-08-21')
  expect(commonDay([])).toBe('')
})

test('a statement older than its sources says so', () => {
  const sources = [page('a', '2026-08-20'), page('b', '2026-08-21')]
  expect(['2026-08-20', '2026-01-01'].map((asOf) => isOfItsSources({ asOf, sources }))).toEqual([true, false])
})

test.each([
  ['2013', '2013'],
  ['2013-03', 'March 2013'],
  ['2013-07-30', '30 July 2013'],
])('%s reads %s', (date, words) => expect(partialDate(date)).toBe(words))

test('a text is split at the days that it names, and at no id', () => {
  expect(splitDates('VMSA-2025-0004 was listed on 2025-03-04.')).toEqual(['VMSA-2025-0004 was listed on ', '2025-03-04', '.'])
  expect(splitDates('CVE-2019-5736')).toHaveLength(1)
})

test('years have no gaps', () => expect([yearsOf([2015, 2012]), yearsOf([])]).toEqual([[2012, 2013, 2014, 2015], []]))

test('a driver that came back tells of both of its times', () => {
  const hyperv = openstack.drivers.find(({ id }) => id === 'hyperv')
  const words = hyperv && spansOf(hyperv, openstack.releases).map(spanInWords)
  expect(words?.slice(0, 4)).toEqual([
    null, // Austin
    'available from Bexar (2011.1) to Diablo',
    'removed in Essex (2012.1)',
    'available from Folsom (2012.2) to 2023.1 Antelope',
  ])
})

test('a lane marks what comes, what goes and what is put under notice', () => {
  const marks = timelineLanes(catalogue.timeline, openstack.drivers).flatMap((lane) => lane.marks)
  expect(marks).toHaveLength(catalogue.timeline.length)
  const looks = (label: string) => marks.filter((mark) => mark.label === label).map(({ look }) => look)
  expect([looks('docker'), looks('lxc')]).toEqual([
    ['in', 'out'],
    ['in', 'warn'],
  ])
})

test.each(catalogue.technologies.map((technology) => [String(technology.id), technology] as const))(
  'the page of %s has no anchor twice, and a number for every source',
  (_, technology) => {
    const about = aboutTechnology(technology, catalogue, openstack.drivers, [])
    const anchors = [
      ...technologySections(technology, about).map(({ anchor }) => anchor),
      ...CRITERIA.map(({ id }) => id),
      ...technology.variants.map(({ id }) => id),
      ...about.drivers.map(({ id }) => `driver-${id}`),
      ...about.escapes.map(({ id }) => id.toLowerCase()),
      ...about.goals.flatMap(({ goal, controls }) => [`goal-${goal}`, ...controls.map(({ id }) => id)]),
    ]
    expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) < at)).toEqual([])
    const { numberOf } = technologySources(technology, about, openstack)
    const cited = [...about.escapes, ...about.goals.flatMap(({ controls }) => controls)].flatMap(({ sources }) => sources)
    expect(cited.filter((source) => numberOf(source) === 0)).toEqual([])
  },
)

test('the kinds of Xen and of LXC are compared in what they differ, and a cell that a kind leaves open is that of its technology', () => {
  const columns = variantColumns(catalogue.technologies)
  expect(columns.map(({ name }) => name)).toEqual(['Xen PV', 'Xen HVM/PVH', 'LXC privileged', 'LXC unprivileged'])
  const rows = criteriaOfVariants(catalogue.technologies)
  expect(['live-migration', 'licence', 'confidential-computing'].map((id) => rows.some((row) => row === id))).toEqual([true, false, false])
  const lxc = technologyColumns(catalogue.technologies).find(({ id }) => id === 'lxc')
  const [privileged, unprivileged] = columns.slice(2)
  expect(privileged?.facts['boundary-kind']).toBe(lxc?.facts['boundary-kind'])
  expect(unprivileged?.facts['boundary-kind']).not.toBe(lxc?.facts['boundary-kind'])
  expect(lxc?.more['boundary-kind']).toEqual({ words: 'more, and by variant', href: '/technologies/lxc/#boundary-kind' })
  expect(columns[2]?.href).toBe('/technologies/lxc/#lxc-privileged')
})

test('the page of controls has no anchor twice', () => {
  const anchors = catalogue.goals.flatMap(({ goal, controls }) => [goal, ...controls.map(({ id }) => id)])
  expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) < at)).toEqual([])
})
