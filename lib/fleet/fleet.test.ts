import { beforeAll, expect, test } from 'vitest'
import { compile } from '@/lib/advisor/compile/compile'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import { openConcernData } from '@/lib/concern/open-concern-data'
import { compareFleets } from '@/lib/fleet/compare-fleets'
import { EXAMPLE_GROUPS } from '@/lib/fleet/example-groups'
import { fleetExitCode } from '@/lib/fleet/exit-code'
import { fleetCsv, fleetJson } from '@/lib/fleet/fleet-files'
import { byRating } from '@/lib/fleet/fleet-sums'
import { fleetText } from '@/lib/fleet/fleet-text'
import { generatedFleet } from '@/lib/fleet/generated-fleet'
import { groupOfFolder } from '@/lib/fleet/group-of-folder'
import { judgeFleet } from '@/lib/fleet/judge-fleet'
import type { FleetKnowledge } from '@/lib/fleet/knowledge'
import { readOldFleet } from '@/lib/fleet/old-fleet'
import { readGroups } from '@/lib/fleet/read-groups'
import { loadConcernData } from '@/lib/library/concern-library'

const loaded = loadPolicy()
const { compiled, texts } = compile(loaded.policy, loaded.facts)
let knowledge: FleetKnowledge

beforeAll(() => {
  const concern = openConcernData(loadConcernData('.', [], '2026-11-28'), '2026-11-28')
  knowledge = { policy: openPolicy(compiled), controls: texts.controls.map(({ id }) => id), concern }
})

const read = (text: string) => readGroups(text, 'groups.csv', knowledge)
const told = (text: string) => read(text).problems.map(({ line, reason }) => `${line} ${reason}`)
const judge = (text: string) => judgeFleet(read(text).groups, knowledge)
const only = (text: string) => judge(text).groups[0] ?? expect.fail('no group')
const bytes = (text: string) => new TextEncoder().encode(text)

test('every group of the example is judged, the riskiest first', () => {
  expect(told(EXAMPLE_GROUPS)).toEqual([])
  const { groups } = judge(EXAMPLE_GROUPS)
  expect(groups.map(({ name }) => name).toSorted()).toEqual(['lyon-build', 'lyon-legacy', 'paris-general', 'paris-gpu', 'test-lab'])
  expect(groups[0]).toMatchObject({ name: 'lyon-legacy', rating: 'critical', current: { id: 'lxc', verdict: 'move' } })
  expect(byRating(groups).reduce((sum, { count }) => sum + count, 0)).toBe(5)
})

test('a release stands for its option, and for the advisories on Nova in it', () => {
  const { link, concerns } = only('name,release\na,2025.1\n')
  expect(link).toContain('/REL:')
  expect(only('name,release\na,31+\n').link).toBe(link)
  expect(concerns.length).toBeGreaterThan(5)
  expect(only('name,release\na,31.0.0\n').concerns.every(({ running }) => running === '31.0.0')).toBe(true)
  expect(only('name,release\na,31+\n').concerns).toEqual([]) // of an option nobody knows the version
})

test('what holds on a condition is not said to affect', () => {
  const { concerns } = only('name,packages\na,nova==31.0.0\n')
  expect(concerns.find(({ advisory }) => advisory === 'BH-2026-001')).toMatchObject({ answer: 'conditional' })
  for (const { answer, condition } of concerns) if (answer === 'affected') expect(condition).toBeNull()
})

test('JSON and CSV say the same', () => {
  const json = JSON.stringify([
    { name: 'a', tenancy: ['partners', 'public'], release: '2025.1', current: 'kvm', packages: ['nova==31.0.0'] },
  ])
  const { place: _, ...one } = only(json)
  const { place: __, ...other } = only('name;tenancy;release;current;packages\na;partners|public;2025.1;kvm;nova==31.0.0\n')
  expect(one).toEqual(other)
})

test('every problem of every row is told in one run, and the other rows are kept', () => {
  const text = 'name,tenancy,current,release,packages\nok,public,kvm,,\na,publik,docker,zz,\nok,,,,\n,single,,,\nb,,,,??\nc,,,,,,x\n"d'
  expect(told(text).toSorted()).toEqual([
    '3 unknown-word',
    '3 unknown-word',
    '3 unknown-word',
    '4 double-name',
    '5 no-name',
    '6 no-packages',
    '7 too-many-cells',
    '8 csv-quotation',
  ])
  expect(read(text).groups.map(({ name }) => name)).toEqual(['ok'])
})

test.each([
  ['', 'no-groups'],
  ['tenancy\npublic\n', 'no-columns'],
  ['name,name\na,b\n', 'double-column'],
  ['[1, {"name": {}}]', 'not-a-group'],
  ['{"groups": 1}', 'no-groups'],
  ['[{"name": "a", "__proto__": {"x": 1}}]', 'schema'],
  [`[${'['.repeat(50_000)}`, 'nesting-too-deep'],
])('%.40s is refused or told', (text, reason) => {
  expect(read(text).problems.map((problem) => problem.reason)).toContain(reason)
})

test('an earlier result tells what is new, gone and changed', () => {
  const before = judge('name,current,tenancy,code,release\na,lxc,public,arbitrary,2025.1\nb,kvm,,,\n')
  const old = readOldFleet(fleetJson(before, null))
  if (typeof old === 'string') throw new Error(old)
  expect(compareFleets(before.groups, old)).toEqual([])
  const now = judge('name,current,tenancy,code,release\na,kvm,public,arbitrary,2025.1\nc,kvm,,,\n')
  expect(
    compareFleets(now.groups, old)
      .map(({ name, kind }) => `${kind} ${name}`)
      .toSorted(),
  ).toEqual(['changed a', 'gone b', 'new c'])
  expect(compareFleets(now.groups, old).find(({ name }) => name === 'a')?.says).toContain('runs: kvm, was lxc')
})

test.each(['', '[]', '{"groups": [{"name": "a"}]}', '{"groups": 1}'])('%j is no earlier result', (text) => {
  expect(typeof readOldFleet(text)).toBe('string')
})

test('a folder of a host says what its files answer, fail and list', () => {
  const folder = {
    name: 'host-1',
    files: [
      {
        name: 'host-1/nova.conf',
        use: 'config',
        bytes: bytes('[DEFAULT]\ncompute_driver = libvirt.LibvirtDriver\n[libvirt]\nvirt_type = lxc\n[vnc]\nserver_listen = 0.0.0.0\n'),
      },
      { name: 'host-1/packages.txt', use: 'packages', bytes: bytes('nova==31.0.0\n') },
      { name: 'host-1/answers.json', use: 'answers', bytes: bytes('{ "tenancy": "public", "code": "arbitrary" }') },
    ],
  } as const
  const { groups, problems } = groupOfFolder(folder, knowledge, loadKnowledge('.'))
  expect(problems).toEqual([])
  const result = judgeFleet(groups, knowledge)
  expect(result.groups[0]).toMatchObject({ name: 'host-1', current: { id: 'lxc', verdict: 'move' }, rating: 'critical' })
  expect(result.groups[0]?.findings).toContainEqual(expect.objectContaining({ rule: 'vnc-listener', state: 'fail' }))
  expect(result.groups[0]?.concerns.map(({ product }) => product)).toContain('nova')
})

test.each([
  ['kvm', false],
  ['qemu', false],
  ['vmware', false],
  ['lxc', true],
  ['', true],
  ['microvm', true],
])('an advisory for those who run LXC is left out where %s runs', (current, isTold) => {
  const ids = only(`name,current,release\na,${current},2025.1`).concerns.map(({ advisory }) => advisory)
  expect([ids.includes('BH-2026-001'), ids.includes('BH-2026-004')]).toEqual([isTold, isTold])
  expect(ids).toContain('BH-2026-007') // of which no condition is a driver
  expect(ids).toContain('BH-2026-002') // an image can put guests on emulation with other drivers, too
})

test('a folder that cannot be read says why, and judges nothing', () => {
  const folder = { name: 'h', files: [{ name: 'h/answers.json', use: 'answers', bytes: bytes('{ "tenancy": "publik" ') }] } as const
  const { groups, problems } = groupOfFolder(folder, knowledge, loadKnowledge('.'))
  expect(groups).toEqual([])
  expect(problems.length).toBeGreaterThan(0)
})

test('every format has every group, and no cell is a formula', () => {
  const result = judge('name,current\n=cmd(),kvm\nb,\n')
  expect(fleetCsv(result, (path) => `https://portal.example${path}`).split('\r\n')).toHaveLength(4)
  expect(fleetCsv(result, (path) => path)).toContain("'=cmd()")
  for (const { name } of result.groups) expect(fleetText(result, [], (id) => id)).toContain(name)
})

test('the exit code follows the worst group', () => {
  const exit = (text: string, failOn: 'critical' | 'serious' | 'never', failOnUnknown = false) =>
    fleetExitCode(judge(text), { failOn, failOnUnknown })
  const bad = 'name,current,tenancy,code\na,lxc,public,arbitrary\n'
  expect([exit(bad, 'critical'), exit(bad, 'never'), exit('name\na\n', 'serious'), exit('name\na\n', 'serious', true)]).toEqual([
    1, 0, 0, 3,
  ])
})

test('5,000 groups, each with other answers, are all judged', () => {
  expect(judge(generatedFleet(openPolicy(compiled), 5_000)).groups).toHaveLength(5_000)
})
