import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatProblem } from '@/lib/input/problems/problem'
import { readPackageList } from '@/lib/inventory/package-list'

function read(text: string) {
  const found = readPackageList(text, 'list.txt')
  if (found.kind === 'refused') return found.problems.map(formatProblem)
  return found.packages.map(({ name, version, system, line }) => `${line} ${system} ${name} ${version}`)
}

test.each([
  ['nova==29.0.1', '1 pypi nova 29.0.1'],
  ['oslo.messaging[kafka] == 14.7.0 ; python_version > "3"', '1 pypi oslo.messaging 14.7.0'],
  ['ii  nova-compute  2:27.1.0-0ubuntu1~cloud0  all  OpenStack Compute', '1 deb nova-compute 2:27.1.0-0ubuntu1~cloud0'],
  ['hi  libvirt0:amd64  8.0.0-1ubuntu7  amd64  library', '1 deb libvirt0 8.0.0-1ubuntu7'],
  ['openstack-nova-compute-27.1.0-1.el9.noarch', '1 rpm openstack-nova-compute 27.1.0-1.el9.noarch'],
  ['python3-nova-1:27.1.0-1.el9.noarch', '1 rpm python3-nova 1:27.1.0-1.el9.noarch'],
])('%s names a package', (line, wanted) => expect(read(line)).toEqual([wanted]))

test('a listing keeps its lines, and what is not installed does not count', () => {
  const listing = [
    'Desired=Unknown/Install/Remove/Purge/Hold',
    '|/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)',
    '||/ Name           Version      Architecture Description',
    '+++-==============-============-============-=================',
    'rc  glance-api     2:26.0.0-0   all          removed',
    'ii  nova-api       2:27.1.0-0   all          OpenStack',
  ]
  expect(read(listing.join('\r\n'))).toEqual(['6 deb nova-api 2:27.1.0-0'])
})

test('what is no package is told with its line, the first few', () => {
  const found = readPackageList(`nova==1.0\n-e git+https://x.example/y#egg=y\n${'?\n'.repeat(9)}`, 'list.txt')
  const told = found.kind === 'read' ? found.warnings.map(formatProblem) : []
  expect(told[0]).toBe('list.txt:2: unread-line: the line names no package with a version; write name==version, or take the line out')
  expect(told).toHaveLength(5)
  expect(told[4]).toContain('nor 5 further ones')
})

test.each(['', '\n\n# nothing', 'hello', '\u0000'])('%j holds no package, and that is told', (text) => {
  expect(read(text)).toEqual([expect.stringMatching(/^list\.txt:\d: no-packages: /)])
})

test('any text is read or refused, in a moment', () => {
  fc.assert(fc.property(fc.string(), (text) => void readPackageList(text, 'a')))
  const started = performance.now()
  for (const part of ['a-'.repeat(1_900), '1'.repeat(3_900), 'ii  '.repeat(900), `a${'-1'.repeat(1_900)}`])
    readPackageList(`${part}\n`.repeat(200), 'a')
  expect(performance.now() - started).toBeLessThan(2_000)
})
