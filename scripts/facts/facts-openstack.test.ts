import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parseReleaseCatalogue } from '@/lib/facts/catalogues/parse-release-catalogue'
import { versionsOf } from '@/lib/facts/catalogues/release-catalogue'
import { cloneOf, runScript, smallRepository } from './small-repository.test-data'

const STATUS = `
- name: flamingo
  release-id: 2025.2
  status: maintained
  initial-release: 2025-10-01
  next-phase:
    status: end of life
    date: 2027-04-28
- name: zed
  status: end of life
  slurp: yes
  initial-release: 2022-10-05
  eol-date: 2025-12-19
`
const nova = (...versions: string[]) => `
type: service
team: nova
release-model: cycle-with-rc
repository-settings:
  openstack/nova: {}
releases:
${versions.map((version) => `  - version: ${version}\n    projects:\n      - repo: openstack/nova\n        hash: 0`).join('\n')}
`
const placement = `
type: service
team: nova
release-model: cycle-with-intermediary
releases:
  - version: 8.0.0
    projects: [{ repo: openstack/placement, tarball-base: openstack-placement }]
  - version: "8.10"
    projects: [{ repo: openstack/placement, tarball-base: openstack-placement }]
`

let folder = ''
beforeAll(() => {
  const puppet = nova('21.0.0').replace('team: nova', 'team: Puppet OpenStack')
  folder = smallRepository([
    { day: '2022-09-01', files: { 'data/series_status.yaml': STATUS, 'deliverables/zed/placement.yaml': placement } },
    { day: '2022-09-16', authored: '2022-09-10', files: { 'deliverables/zed/nova.yaml': nova('26.0.0.0rc1') } },
    { day: '2022-10-03', files: { 'deliverables/zed/nova.yaml': nova('26.0.0.0rc1', '26.0.0') } },
    { day: '2023-01-25', files: { 'deliverables/zed/nova.yaml': nova('26.0.0.0rc1', '26.0.0', '26.1.0') } },
    { day: '2025-10-01', files: { 'deliverables/flamingo/nova.yaml': nova('32.0.0'), 'deliverables/flamingo/puppet-nova.yaml': puppet } },
    { day: '2025-12-19', files: { 'deliverables/zed/nova.yaml': nova('26.0.0.0rc1', '26.0.0', '26.1.0', 'zed-eol') } },
  ])
})

function catalogueOf(checkout: string): string {
  const out = mkdtempSync(join(tmpdir(), 'catalogue-'))
  expect(runScript('facts-openstack.ts', ['--out', out, checkout]).stderr).toBe('')
  return readFileSync(join(out, 'openstack-releases.json'), 'utf8')
}

test('the catalogue of a small repository is what its files and commits say', () => {
  const text = catalogueOf(folder)
  const lines = text.split('\n')
  expect(lines.slice(lines.indexOf('"series": ['))).toEqual([
    '"series": [',
    '{"name":"flamingo","release_id":"2025.2","status":"maintained","initial_release":"2025-10-01","eol_date":null,"slurp":false,"next_phase":{"status":"end of life","date":"2027-04-28"}},',
    '{"name":"zed","release_id":null,"status":"end of life","initial_release":"2022-10-05","eol_date":"2025-12-19","slurp":true,"next_phase":null}',
    '],',
    '"deliverables": [',
    '{"name":"nova","type":"service","team":"nova","in":{',
    '"flamingo":{"versions":[["32.0.0","2025-10-01"]]},',
    '"zed":{"versions":[["26.0.0.0rc1","2022-09-16"],["26.0.0","2022-10-05"],["26.1.0","2023-01-25"]],"eol":"2025-12-19"}}},',
    '{"name":"placement","type":"service","team":"nova","package":["openstack-placement"],"in":{',
    '"zed":{"versions":[["8.0.0"],["8.10"]]}}}',
    ']',
    '}',
    '',
  ])
  const { header } = JSON.parse(text)
  expect(header).toMatchObject({
    repository: 'openstack/releases',
    date: '2025-12-19',
    counts: { series: 2, deliverables: 2, versions: 6 },
  })
  expect(header.commit).toMatch(/^[0-9a-f]{40}$/)
  expect(versionsOf(parseReleaseCatalogue(JSON.parse(text)), 'openstack-placement').map(({ version }) => version)).toEqual([
    '8.0.0',
    '8.10',
  ])
})

test('a second run, and a bare checkout, give the same bytes', () => {
  expect(catalogueOf(cloneOf(folder, 'bare'))).toBe(catalogueOf(folder))
})

test.each([
  ['without a checkout', () => [], 2, /^usage: npm run facts:openstack/],
  ['for a folder that is not there', () => ['/nowhere/at/all'], 1, /there is no such folder; give a checkout of openstack\/releases$/],
  ['for a folder that is no checkout', () => [tmpdir()], 1, /not a Git checkout; give one of openstack\/releases$/],
  [
    'for another repository',
    () => [smallRepository([{ day: '2020-01-01', files: { a: 'b' } }])],
    1,
    /its HEAD has no data\/series_status.yaml$/,
  ],
  ['for a shallow clone', () => [cloneOf(folder, 'shallow')], 1, /git -C \S+ fetch --unshallow --tags$/],
])('it says what is wrong %s', (_, args, code, message) => {
  const { status, stderr } = runScript('facts-openstack.ts', args())
  expect([status, stderr.trim().split('\n')[0]]).toEqual([code, expect.stringMatching(message)])
})
