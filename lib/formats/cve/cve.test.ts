import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cve } from '@/lib/formats/cve/cve'
import { RECORD, REJECTED_RECORD } from '@/lib/formats/cve/fixture'
import type { Reading } from '@/lib/formats/format'
import { jsonDocument } from '@/lib/formats/osv/fixture'
import { formatProblem } from '@/lib/input/problems/problem'
import { sketch } from '@/lib/markdown/sketch.test-data'

const FILE = 'CVE-2026-90001.json'
const { cna, adp } = RECORD.containers
const read = (change: object, meta: object = {}) =>
  cve.read(
    jsonDocument({ ...RECORD, cveMetadata: { ...RECORD.cveMetadata, ...meta }, containers: { cna: { ...cna, ...change }, adp } }, FILE),
  )
const problemsIn = (reading: Reading) => (reading.kind === 'refused' ? reading.problems : reading.warnings).map(formatProblem)

const advisoryOf = (change: object, meta: object = {}) => {
  const reading = read(change, meta)
  if (reading.kind === 'refused') throw new Error(problemsIn(reading).join('\n'))
  return reading.advisory
}

const shownIn = (change: object, name: string) =>
  advisoryOf(change)
    .sections.filter((each) => each.name === name)
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'prose'
          ? [sketch(block.content.children)]
          : block.entries.map(({ label, content }) => `${label}: ${sketch(content)}`),
      ),
    )

describe('cve', () => {
  it('reads every field, without a word about a record that is right', () => {
    expect(problemsIn(read({}))).toEqual([])
    expect(advisoryOf({})).toMatchObject({
      ...{ id: 'CVE-2026-90001', title: 'A lamp stays on', published: '2026-02-03', modified: '2026-02-05' },
      ...{ aliases: ['GHSA-aaaa-bbbb-cccc'], cves: ['CVE-2026-90001'], related: ['XSA-900', 'OSSA-2025-900'] },
      people: [{ name: 'A Finder', role: 'reporter' }],
    })
  })

  it('tells what the maker says from what others have added', () => {
    const { affected, severity } = advisoryOf({})
    expect(affected.map(({ name, container, status = 'affected', text }) => `${container} ${name}, ${status}: ${text}`)).toEqual([
      'cna Lamp, affected: lampd: >=1.0 <1.4; >= 2.0, < 2.2; commits >=a1b2c3d4e5f6 <b1b2c3d4e5f6',
      'cna Bulb, affected: >=5.5 <5.10.38; >5.10.* <5.13',
      'cna Bulb, fixed: fixed: >=5.10.38 <=5.10.*; >=5.13',
      'cna Bulb, not-affected: not affected: <5.5',
      'cna Shade, under-investigation: status unknown: consult advisory XSA-900',
      'CISA-ADP undefined, affected: <9.0',
    ])
    expect(severity.map(({ container, type, score }) => [container, type, score])).toEqual([
      ['cna', 'CVSS_V3', 9.8],
      ['cna', 'RATING', null],
      ['CISA-ADP', 'CVSS_V3', 4],
    ])
  })

  it('joins the commits and the releases of one product', () => {
    const releases = { vendor: 'Linux', product: 'Linux', defaultStatus: 'affected', versions: [{ version: '5.5', status: 'affected' }] }
    const versions = [{ version: 'a1b2c3d4e5f6', status: 'affected', lessThan: 'b1b2c3d4e5f6', versionType: 'git' }]
    expect(
      advisoryOf({ affected: [{ ...releases, defaultStatus: 'unaffected', versions }, releases] }).affected.filter(
        ({ container }) => container === 'cna',
      ),
    ).toMatchObject([{ product: 'linux', gitRanges: [{ introduced: 'a1b2c3d4e5f6', fixed: 'b1b2c3d4e5f6' }] }])
  })

  it('has a section for all that is said, in plain text', () => {
    expect(shownIn({}, 'summary')).toEqual([
      'A lamp of a <b>guest</b> stays on in KVM,\\\nsee OSSA-2025-900.\n\n1. First\n2. Second',
      'Marked: disputed',
      'Described as well in: de',
    ])
    expect(shownIn({}, 'recommended-actions')).toEqual([
      '### Solution\n\nTake 1.4.',
      '### Workaround\n\nPull the plug:\n\n```\nunplug   --now\n```',
    ])
    expect(shownIn({}, 'affected')).toContain('Bulb: affected: 5.5; unaffected: <5.5; >=5.10.38 <=5.10.*; >=5.13; otherwise affected')
    expect(shownIn({}, 'discussion')).toEqual(
      expect.arrayContaining([
        '### Impact, CAPEC-1\n\nIt burns.',
        'Weakness: CWE-79 Cross-site Scripting',
        'Timeline: 2026-01-20: Found.',
        '### Added by CISA-ADP: Vulnrichment',
        'lamp, CISA-ADP: affected: <9.0',
        'ssvc.options.Exploitation: none',
      ]),
    )
    expect(shownIn({}, 'references')).toEqual([
      'The fix: <https://example.org/fix>',
      'null: <https://xenbits.example.org/xsa/advisory-900.html>',
    ])
    expect(JSON.stringify(advisoryOf({}))).not.toContain('data_type')
  })

  it('takes a rejected record for withdrawn, with the reason', () => {
    const reading = cve.read(jsonDocument(REJECTED_RECORD, 'CVE-2026-90002.json'))
    expect(reading).toMatchObject({
      kind: 'read',
      warnings: [],
      advisory: {
        title: 'CVE-2026-90002, rejected',
        lifecycle: { state: 'withdrawn', on: '2026-02-04', because: 'Rejected: It is a duplicate. Use CVE-2026-90001 instead.' },
        related: ['CVE-2026-90001'],
        affected: [],
      },
    })
  })

  it('makes a title of the text, without the marks before it', () => {
    const descriptions = [{ lang: 'en', value: '** DISPUTED ** A lamp in Foo Inc. Bar burns. More is known.' }]
    expect(advisoryOf({ title: undefined, descriptions }).title).toBe('A lamp in Foo Inc. Bar burns')
  })
})

const entryOf = (versions: object[], defaultStatus?: string) =>
  advisoryOf({ affected: [{ vendor: 'A', product: 'Lamp', defaultStatus, versions }] }).affected.filter(
    ({ container }) => container === 'cna',
  )

test.each([
  ['a range', [{ version: '1.0', status: 'affected', lessThan: '1.4' }], undefined, '>=1.0 <1.4'],
  ['a last version', [{ version: '0', status: 'affected', lessThanOrEqual: '1.4' }], undefined, '<=1.4'],
  ['no end', [{ version: '1.0', status: 'affected', lessThan: '*' }], undefined, '>=1.0'],
  ['everything', [{ version: '0', status: 'affected', lessThan: '*' }], undefined, '>=0'],
  ['no list', [], 'affected', '>=0'],
  ['comparators', [{ version: '>= 1.3.0-rc.1, < 1.3.3', status: 'affected' }], undefined, '>=1.3.0-rc.1 <1.3.3'],
  ['a list in one', [{ version: '5.x, 4.5.x', status: 'affected' }], undefined, '=5.x, =4.5.x'],
  ['all but what is fixed', [{ version: '0:11-12.el9', status: 'unaffected', lessThan: '*' }], 'affected', '<0:11-12.el9'],
  ['all but one', [{ version: '1.4', status: 'unaffected' }], 'affected', '<1.4, >1.4'],
  [
    'the first that covers',
    [
      { version: '1.2', status: 'unaffected' },
      { version: '1.0', status: 'affected', lessThan: '1.4' },
    ],
    'unaffected',
    '>=1.0 <1.2, >1.2 <1.4',
  ],
  [
    'changes inside',
    [
      {
        version: '1.0',
        status: 'affected',
        lessThan: '3.0',
        changes: [
          { at: '1.4', status: 'unaffected' },
          { at: '2.0', status: 'affected' },
        ],
      },
    ],
    undefined,
    '>=1.0 <1.4, >=2.0 <3.0',
  ],
  ['prose', [{ version: 'See references', status: 'affected' }], undefined, null],
  ['the name of a patch', [{ version: '8.0', status: 'affected', lessThan: 'ESXi80U3d-24585383' }], 'unaffected', null],
  ['an article', [{ version: '0', status: 'affected', lessThan: 'KB5001' }], undefined, null],
  ['a zero alone', [{ version: '0', status: 'affected' }], undefined, null],
  ['two bounds in one', [{ version: '0', status: 'affected', lessThanOrEqual: '2.0.9-6,2.1.2-3' }], 'unaffected', null],
] as const)('%s', (_, versions, byDefault, wanted) => {
  const [entry] = entryOf([...versions], byDefault)
  expect(entry?.status).toBeUndefined()
  expect(entry?.ranges?.map((range) => range.map(({ op, version }) => op + version).join(' ')).join(', ') ?? null).toBe(wanted)
})

test.each([
  ['nothing but what is not affected', [{ version: '1.4', status: 'unaffected' }], 'unaffected', 'not-affected'],
  ['an unknown status', [{ version: '1.4', status: 'unknown' }], undefined, 'under-investigation'],
  ['an unknown default alone', [], 'unknown', 'under-investigation'],
  ['an unaffected default alone', [], 'unaffected', 'not-affected'],
] as const)('%s is not called affected', (_, versions, byDefault, status) => {
  expect(entryOf([...versions], byDefault).map((each) => each.status)).toEqual([status])
})

test('a product that is named n/a is none', () => {
  expect(entryOf([])).toHaveLength(1)
  const affected = [{ vendor: 'n/a', product: 'n/a', versions: [{ version: 'n/a', status: 'affected' }] }]
  expect(advisoryOf({ affected }).affected.filter(({ container }) => container === 'cna')).toEqual([])
})

test.each([
  ['KVM: VMX: disable it', 'Linux', 'Linux', 'In the Linux kernel it is resolved.', ['kvm']],
  ['x86/xen: drop a paravirt call', 'Linux', 'Linux', 'It is.', ['xen', 'xen-pv']],
  ['Use after free', 'VMware', 'ESXi', 'A guest.', ['vmware']],
  ['Header injection', 'VMware', 'Spring Framework', 'VMware Spring.', []],
  ['Windows Hyper-V flaw', 'Microsoft', 'Windows Server 2022', 'Windows Hyper-V flaw', ['hyperv']],
  ['virtio device overflow', 'Somebody', 'OwnVMM', 'The virtio device, unlike that of QEMU, overflows.', []],
  ['Default credentials', 'Kubernetes', 'Image Builder', 'Images for QEMU.', []],
  [undefined, 'n/a', 'n/a', 'The model of a device in QEMU lets a guest crash it.', ['kvm', 'qemu-tcg']],
  ['A flaw', 'OpenStack', 'Ironic', 'Of the conductor.', ['bare-metal']],
  ['A flaw', 'Xen', 'Xen', 'HVM guests can stop it.', ['xen', 'xen-hvm-pvh']],
  [undefined, 'n/a', 'Own Processors', 'Transient execution may tell secrets.', ['kvm', 'xen', 'vmware', 'hyperv']],
  ['vhost_net: stop it', 'Linux', 'Linux', 'It is.', ['kvm']],
])('%s of %s %s bears on what it is about', (title, vendor, product, value, wanted) => {
  const change = { title, affected: [{ vendor, product }], descriptions: [{ lang: 'en', value }] }
  expect(advisoryOf(change).technologies).toEqual(wanted)
})

test.each([
  ['another format', { dataType: 'CVE' }, 'schema'],
  ['another version', { dataVersion: '4.0' }, 'schema'],
])('%s is refused', (_, change, reason) => {
  expect(problemsIn(cve.read(jsonDocument({ ...RECORD, ...change }, FILE)))).toEqual([expect.stringContaining(`: ${reason}: `)])
})

test.each([
  ['a day that has not come', { datePublished: '2999-01-01T00:00:00' }, 'future-date'],
  ['a day that does not exist', { dateUpdated: '2026-02-30T00:00:00' }, 'bad-date'],
  ['an id that is not that of the file', { cveId: 'CVE-2026-90009' }, 'id-mismatch'],
  ['an id that is none', { cveId: '../x' }, 'bad-id'],
])('%s is refused', (_, meta, reason) => expect(problemsIn(read({}, meta))).toEqual([expect.stringContaining(`: ${reason}: `)]))

test('any value in any field is read or refused, and throws for nothing', () => {
  const value = fc.anything({ maxDepth: 3, withBigInt: false })
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(cna)), value, (name, any) => {
      read({ [name]: any })
      read({ affected: [{ ...cna.affected[0], [name]: any, versions: any }] })
    }),
    { numRuns: 150 },
  )
})
