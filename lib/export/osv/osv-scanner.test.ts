import { expect, test } from 'vitest'
import { osvOf } from '@/lib/export/forms'
import { contentForms, madeUp } from '@/lib/export/forms.test-data'
import { osvBundles } from '@/lib/export/osv/osv-bundles'
import { osvId } from '@/lib/export/osv/osv-id'
import { knownVersions } from '@/lib/export/scanner/known-versions'
import { comparePep440, readPep440 } from '@/lib/export/scanner/pep440'
import { pypiReadings } from '@/lib/export/scanner/pypi-reading'
import { unzip } from '@/lib/export/zip/unzip'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'
import { affected } from '@/lib/versions/affects'

/*
 * A scanner as OSV 1.7.5 describes one ("Evaluation"): it has the archive, packages, versions and PEP 440, and nothing of ours. With
 * ADVISORY_SOURCES, the documents of further sources are looked at too.
 */
type Event = Readonly<{ introduced?: string; fixed?: string; last_affected?: string }>
type Entry = Readonly<{ package?: { ecosystem: string; name: string }; versions?: string[]; ranges?: { type: string; events: Event[] }[] }>
type Record = Readonly<{ id: string; withdrawn?: string; affected: Entry[] }>

const order = (a: string, b: string): number => {
  if (a === b) return 0
  if (a === '0' || b === '0') return a === '0' ? -1 : 1
  const [left, right] = [readPep440(a), readPep440(b)]
  return left === null || right === null ? Number.NaN : comparePep440(left, right)
}

function isIn(events: readonly Event[], version: string): boolean {
  let isFound = false
  for (const { introduced, fixed, last_affected } of events) {
    if (introduced !== undefined && order(version, introduced) >= 0) isFound = true
    if (fixed !== undefined && order(version, fixed) >= 0) isFound = false
    if (last_affected !== undefined && order(version, last_affected) > 0) isFound = false
  }
  return isFound
}

const finds = (record: Record, name: string, version: string): boolean =>
  record.affected.some(
    (entry) =>
      entry.package?.ecosystem === 'PyPI' &&
      entry.package.name === name &&
      (entry.versions?.includes(version) ||
        entry.ranges?.some(({ type, events }) => type === 'ECOSYSTEM' && readPep440(version) !== null && isIn(events, version))),
  )

const OLD = madeUp({
  id: 'OSSA-2026-910',
  affected: [
    {
      ...{ product: 'nova', text: '', releases: [] },
      ranges: [
        [
          { op: '>=', version: '15.0.0' },
          { op: '<', version: '16.0.0' },
        ],
      ],
    },
  ],
})
const { advisories, scanned, shared, needsOf } = contentForms([OLD], sourceFilesOf(process.env))
const files = advisories.flatMap((advisory) => osvOf(needsOf(advisory), shared) ?? [])
const bundles = new Map([...osvBundles(files)].map((file) => [file.path, file]))

/** Records of an archive, by id. */
function recordsIn(path: string): ReadonlyMap<string, Record> {
  const file = bundles.get(path)
  if (file === undefined || !('bytes' in file)) throw new Error(`${path} is no archive`)
  const records = [...unzip(file.bytes).values()].map((read) => JSON.parse(Buffer.from(read()).toString('utf8')) as Record)
  return new Map(records.map((record) => [record.id, record]))
}

const all = recordsIn('osv/PyPI/all.zip')
const ours = advisories.filter(({ id, origin }) => all.has(osvId(id)) && shared.sourceOf(origin.source)?.format !== 'osv')

test('over the archive a scanner finds of every product exactly the versions that we call affected', () => {
  let asked = 0
  const wrong = ours.flatMap((advisory) => {
    const record = all.get(osvId(advisory.id))
    return pypiReadings(advisory, scanned).flatMap(({ product, name }) =>
      knownVersions(product, scanned).flatMap(({ text }) => {
        asked += 1
        const { answer } = affected(advisory, product, { version: text }, scanned.versions)
        const isFound = record !== undefined && finds(record, name, text)
        return isFound === (answer === 'affected') ? [] : [`${advisory.id}: ${product} ${text}: found ${isFound}, we say ${answer}`]
      }),
    )
  })
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(3000)
})

test('a package has one entry in a record, so that readers who stop at the first, or keep the last, see all of it', () => {
  for (const { id } of ours) {
    const names = (all.get(osvId(id))?.affected ?? []).map((entry) => entry.package?.name)
    expect(new Set(names).size, id).toBe(names.length)
  }
})

test('no bound is invented: each stands in the advisory', () => {
  for (const advisory of ours) {
    const stated = advisory.affected.flatMap(({ ranges }) => (ranges ?? []).flat().map(({ version }) => version))
    const bounds = (all.get(osvId(advisory.id))?.affected ?? []).flatMap(({ ranges }) =>
      (ranges ?? []).flatMap(({ events }) => events.flatMap((event) => Object.values(event))),
    )
    expect(
      bounds.filter((version) => version !== '0' && !stated.includes(version)),
      advisory.id,
    ).toEqual([])
  }
})

test('of what an upgrade mends, an old Nova is found and the current one is not', () => {
  const mended = [...recordsIn('osv/PyPI/mended.zip').values()]
  const found = (version: string) => mended.filter((record) => finds(record, 'nova', version)).map(({ id }) => id)
  expect(found('15.0.3')).toContain('x_OSSA-2026-910')
  expect(found('33.0.2')).toEqual([])
  expect([...all.values()].filter((record) => finds(record, 'nova', '33.0.2')).map(({ id }) => id)).toContain('x_BH-2026-001') // no version of Nova changes what LXC is
})
