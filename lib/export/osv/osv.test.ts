import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Advisory } from '@/lib/advisory/advisory'
import { osvOf } from '@/lib/export/forms'
import { contentForms, madeUp, SOURCE } from '@/lib/export/forms.test-data'
import { osvBundles } from '@/lib/export/osv/osv-bundles'
import { isInPypiRange } from '@/lib/export/scanner/pypi-range'

const OLD = madeUp({
  id: 'OSSA-2026-910',
  cves: ['CVE-2026-90010'],
  aliases: ['CVE-2026-90010'],
  affected: [
    {
      product: 'nova',
      text: '',
      releases: [],
      ranges: [
        [
          { op: '>=', version: '15.0.0' },
          { op: '<', version: '16.0.0' },
        ],
      ],
    },
  ],
})
const { advisories, shared, needsOf } = contentForms([OLD])
const recordOf = (advisory: Advisory) => JSON.parse(osvOf(needsOf(advisory), shared)?.text ?? 'null')

test('one CVE is another name of the flaw; several are related, since each is a flaw of its own', () => {
  expect(recordOf(OLD)).toMatchObject({ id: 'x_OSSA-2026-910', aliases: ['CVE-2026-90010'] })
  const two = ['CVE-2026-90001', 'CVE-2026-90002']
  const record = recordOf(madeUp({ cves: two, aliases: two }))
  expect(record).toMatchObject({ related: two })
  expect(record.aliases).toBeUndefined()
})

test('text of a document is text in CommonMark: nothing in it is markup', () => {
  expect(recordOf(OLD).details).toContain('It \\<b\\>happens\\</b\\> with \\`code\\`, \\* and \\_.')
})

test('an advisory without versions of a package has no record, and no version is invented', () => {
  expect(recordOf(madeUp({ affected: [{ product: 'nova', text: 'some versions', releases: [], ranges: null }] }))).toBeNull()
  expect(recordOf(madeUp({ affected: [{ product: 'libvirt', text: '', releases: [], ranges: [[{ op: '<', version: '6' }]] }] }))).toBeNull()
})

test('a withdrawn advisory says when and why', () => {
  const record = recordOf(madeUp({ lifecycle: { state: 'withdrawn', on: '2026-03-01', because: 'it was none' } }))
  expect(record).toMatchObject({
    withdrawn: '2026-03-01T00:00:00Z',
    modified: '2026-03-01T00:00:00Z',
    database_specific: { withdrawn_reason: 'it was none' },
  })
  expect(record.details).toMatch(/^Withdrawn on 2026-03-01/)
})

test('a change never precedes the publication, and what has no date says none', () => {
  expect(recordOf(madeUp({ modified: '2026-01-01' }))).toMatchObject({
    published: '2026-02-03T00:00:00Z',
    modified: '2026-02-03T00:00:00Z',
  })
  expect(recordOf(madeUp({ published: null })).published).toBeUndefined()
})

test('a condition of the configuration stands in the record', () => {
  const [entry] = recordOf(
    madeUp({
      affected: [
        {
          ...OLD.affected[0],
          product: 'nova',
          text: '',
          releases: [],
          ranges: OLD.affected[0]?.ranges ?? null,
          when: { text: 'hosts run LXC', setting: null },
        },
      ],
    }),
  ).affected
  expect(entry.ecosystem_specific).toEqual({ only_if: ['hosts run LXC'] })
})

test('a record of another database is passed on under its own id, where its licence allows it', () => {
  const original = JSON.stringify({
    id: 'TEST-2026-1',
    modified: '2026-01-01T00:00:00Z',
    details: 'It opens.',
    affected: [{ package: { ecosystem: 'PyPI', name: 'made-up' }, versions: ['1.10'] }],
  })
  const needs = { ...needsOf(madeUp({ id: 'TEST-2026-1', origin: { ...OLD.origin, path: 'TEST-2026-1.json' } })), original: () => original }
  const as = (license: string) => osvOf({ ...needs, source: { ...SOURCE, format: 'osv', license } }, shared)
  expect(as('unknown')).toBeNull()
  expect(JSON.parse(as('CC-BY-4.0')?.text ?? '')).toMatchObject({
    id: 'TEST-2026-1',
    schema_version: '1.7.5',
    summary: 'A made-up flaw',
    details: 'It opens.',
  })
})

test('versions of a record in YAML stay as they are written', () => {
  const original =
    'id: TEST-2026-2\nmodified: 2026-01-01T00:00:00Z\ndetails: It opens.\naffected:\n- package: {ecosystem: PyPI, name: made-up}\n  versions: [1.10]\n'
  const needs = {
    ...needsOf(madeUp({ origin: { ...OLD.origin, path: 'TEST-2026-2.yaml' } })),
    original: () => original,
    source: { ...SOURCE, format: 'osv' },
  }
  expect(JSON.parse(osvOf(needs, shared)?.text ?? '').affected[0].versions).toEqual(['1.10'])
})

/** Files of an archive, as a scanner unpacks them: by the directory at its end. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files = new Map<string, string>()
  for (let at = buffer.readUInt32LE(end + 16); at < end; at += 46 + buffer.readUInt16LE(at + 28)) {
    const name = buffer.toString('utf8', at + 46, at + 46 + buffer.readUInt16LE(at + 28))
    const from = buffer.readUInt32LE(at + 42) + 30 + buffer.readUInt16LE(at + 28)
    files.set(name, inflateRawSync(buffer.subarray(from, from + buffer.readUInt32LE(at + 20))).toString('utf8'))
  }
  return files
}

/** Ids that a scanner finds for a version of Nova in an archive. */
function found(archive: ReadonlyMap<string, string>, version: string): string[] {
  return [...archive.values()].flatMap((text) => {
    const { id, affected } = JSON.parse(text)
    const holds = affected.some(
      (entry: { package: { name: string }; versions?: string[]; ranges?: { events: Record<string, string>[] }[] }) =>
        entry.package.name === 'nova' &&
        (entry.versions?.includes(version) ||
          entry.ranges?.some(({ events }) => {
            const all = Object.assign({}, ...events)
            return isInPypiRange({ introduced: all.introduced, fixed: all.fixed, lastAffected: all.last_affected }, version)
          })),
    )
    return holds ? [id] : []
  })
}

test('over the archive of what upgrades mend, an old Nova is found and the current one is not', () => {
  const files = advisories.flatMap((advisory) => osvOf(needsOf(advisory), shared) ?? [])
  const bundles = new Map([...osvBundles(files)].map((file) => [file.path, file]))
  const archive = (path: string) => {
    const file = bundles.get(path)
    if (file === undefined || !('bytes' in file)) throw new Error(`${path} is no archive`)
    return unzip(file.bytes)
  }
  expect(archive('osv/PyPI/all.zip').size).toBe(files.length)
  const mended = archive('osv/PyPI/mended.zip')
  expect(found(mended, '15.0.3')).toContain('x_OSSA-2026-910')
  expect(found(mended, '33.0.2')).toEqual([])
  expect(found(archive('osv/PyPI/all.zip'), '33.0.2')).toContain('x_BH-2026-001') // no version of Nova changes what LXC is
})

test('the same records give the same archives', () => {
  const files = advisories.flatMap((advisory) => osvOf(needsOf(advisory), shared) ?? [])
  expect([...osvBundles(files)]).toEqual([...osvBundles(files.toReversed())])
})
