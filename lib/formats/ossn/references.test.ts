import { expect, test } from 'vitest'
import { readNote } from '@/lib/formats/ossn/read-note.test-data'
import { sketch } from '@/lib/markdown/sketch.test-data'

const read = (references: string) => readNote({ references: `### Contacts / References ###\n${references}` })

test.each([
  ['Author: Ann Bee, Red Hat', ['Ann Bee (Red Hat)']],
  ['Author Ann Bee, Some, Institute', ['Ann Bee (Some, Institute)']],
  ['Author: Ann Bee <ann@b.example>', ['Ann Bee (-)']],
  ['Author: Ann Bee <ann@b.example>, Org', ['Ann Bee (Org)']],
  ['Author: Ann Bee, Red Hat and Cy Dee, HP', ['Ann Bee (Red Hat)', 'Cy Dee (HP)']],
  ['Author: Ann Bee & Cy Dee, HP', ['Ann Bee (HP)', 'Cy Dee (HP)']],
  ['Authors:\n- Ann Bee, X and Y Corp\n- Cy Dee\n\nThis OSSN: https://a.example/', ['Ann Bee (X and Y Corp)', 'Cy Dee (-)']],
  ['Author:\n- Bee Cee, Ann ann.bee@example.org (Example Org)', ['Ann Bee Cee (Example Org)']],
  ['Author: Ann Bee, Example ab@example.org', ['Ann Bee (Example)']],
  ['Author: Eve <script>x</script>, "><svg>', ['Eve (-)']],
])('people: %s', (references, expected) =>
  expect(read(references).people.map(({ name, affiliation }) => `${name} (${affiliation ?? '-'})`)).toEqual(expected),
)

test.each([
  ['This OSSN : https://wiki.openstack.org/wiki/OSSN/OSSN-0042', ['advisory This OSSN https://wiki.openstack.org/wiki/OSSN/OSSN-0042']],
  ['Bug:https://bugs.launchpad.net/x/+bug/1.', ['report Bug https://bugs.launchpad.net/x/+bug/1']],
  ['Docs:\n    https://a.example/1\n    https://a.example/2', ['web Docs https://a.example/1', 'web Docs https://a.example/2']],
  [
    'Bugs :\n\n  - https://launchpad.net/bugs/1\n\nX : https://a.example/(y)).',
    ['report Bugs https://launchpad.net/bugs/1', 'web X https://a.example/(y)'],
  ],
  ['Docs:\n  One: https://a.example/1', ['web One https://a.example/1']],
  ['https://a.example/alone', ['web - https://a.example/alone']],
  ['Suds: https://pypi.org/project/suds/', ['package Suds https://pypi.org/project/suds/']],
  ['Fix: https://review.opendev.org/1', ['fix Fix https://review.opendev.org/1']],
  ['[2] A page : https://a.example/1', ['web A page https://a.example/1']],
  ['X : javascript:alert(1)\nY: https://good.example@evil.invalid/', []],
])('addresses: %s', (references, expected) =>
  expect(read(references).references.map(({ type, label, url }) => `${type} ${label ?? '-'} ${url}`)).toEqual(expected),
)

test('a patch below the name of a branch has it in its label', () => {
  const actions = '### Recommended Actions ###\nstable/2025.1:\n* Nova: https://review.opendev.org/1'
  expect(readNote({ actions }).references).toEqual([{ type: 'fix', label: 'stable/2025.1 (Nova)', url: 'https://review.opendev.org/1' }])
})

test.each([
  ['CVE: CVE-2020-0001, CVE-2020-0002 (both)', ['CVE-2020-0001', 'CVE-2020-0002']],
  ['Django CVE : cve-2020-0001', ['CVE-2020-0001']],
  ['CVE:\nhttps://nvd.example/CVE-2020-0001', ['CVE-2020-0001']],
  ['CVE: none', []],
  ['CVE: CVE-2026-pending', []],
])('cves: %s', (references, expected) => expect(read(references).cves).toEqual(expected))

test('ids that are only named are related', () => {
  const note = readNote({
    summary: '### Summary ###\nSee CVE-2020-0002 and OSSA-2019-003.',
    references: '### References ###\nCVE: CVE-2020-0001',
  })
  expect(note.aliases).toEqual(['CVE-2020-0001'])
  expect(note.related).toEqual(['CVE-2020-0002', 'OSSA-2019-003'])
})

test('those who are given credit: one in a line, a team, a line that had to be wrapped', () => {
  const wrapped = 'somebody and Ann Bee (@annbee) from the Example Security and\nResearch Team'
  const actions = `### Recommended Actions ###\nx\n\n### Credits ###\nCy Dee, Example Org\nA Security Team\n\n${wrapped}`
  expect(
    readNote({ actions }).people.flatMap(({ name, affiliation, role }) => (role === 'credit' ? [`${name} (${affiliation})`] : [])),
  ).toEqual([
    'Cy Dee (Example Org)',
    'A Security Team (null)',
    'somebody (the Example Security and Research Team)',
    'Ann Bee (the Example Security and Research Team)',
  ])
})

test('a footnote goes on over the indented lines below it', () => {
  const [note, other] =
    read('[1] Words: that say\n    more and\n    more.\n[2] https://a.example/\n    https://b.example/')
      .sections.at(-1)
      ?.blocks.flatMap((block) => (block.kind === 'entries' ? block.entries : [])) ?? []
  expect(note).toMatchObject({ number: '1' })
  expect(other).toMatchObject({ number: '2' })
  expect([note, other].map((each) => sketch(each?.content ?? []))).toEqual(['Words: that say more and more.', '<https://a.example/>'])
})
