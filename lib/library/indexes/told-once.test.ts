import { expect, test } from 'vitest'
import type { Advisory } from '@/lib/advisory/advisory'
import { toldOnce, voiceRank } from '@/lib/library/indexes/told-once'
import { sistersIn } from '@/lib/versions/flaws'

const record = (id: string, cves: string[], source: string) => ({
  ...{ id, cves, aliases: cves, lifecycle: { state: 'published' } as const },
  origin: { source } as Advisory['origin'],
})
const rankOf = voiceRank((source) => source)
const toldOf = (list: ReturnType<typeof record>[]) =>
  toldOnce(list, rankOf, sistersIn(list)).map(({ advisory, others }) => [advisory.id, ...others.map(({ id }) => id)])

test('the publisher speaks first, then the CVE record, then who collects', () => {
  const list = [record('GHSA-1', ['CVE-1'], 'osv'), record('CVE-1', ['CVE-1'], 'cve'), record('OSSA-1', ['CVE-1'], 'ossa')]
  expect(toldOf(list)).toEqual([['OSSA-1', 'CVE-1', 'GHSA-1']])
})

test('a record of several flaws stands beside those of each', () => {
  const list = [record('RHSA-1', ['CVE-1', 'CVE-2'], 'csaf'), record('CVE-1', ['CVE-1'], 'cve'), record('CVE-2', ['CVE-2'], 'cve')]
  expect(toldOf(list)).toEqual([['RHSA-1'], ['CVE-1'], ['CVE-2']])
})

test('what tells of other flaws keeps its place in the list', () => {
  const list = [record('A', ['CVE-9'], 'osv'), record('B', [], 'osv'), record('C', ['CVE-9'], 'ossn'), record('D', ['CVE-8'], 'osv')]
  expect(toldOf(list)).toEqual([['B'], ['C', 'A'], ['D']])
})
