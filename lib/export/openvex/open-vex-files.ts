import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import { datesOf, instant } from '@/lib/export/instant'
import { openVexPath } from '@/lib/export/openvex/open-vex-path'
import { jsonFile, type TextFile } from '@/lib/export/published-file'
import { type RecordedRevisions, revisionsOf } from '@/lib/export/revisions'
import type { Scanned } from '@/lib/export/scanner/known-versions'
import { type PypiReading, pypiReadings } from '@/lib/export/scanner/pypi-reading'
import { groupBy } from '@/lib/library/indexes/advisory-group'
import { listed } from '@/lib/listed'
import { absolute, site } from '@/lib/site/site'

type Read = Readonly<{ advisory: Advisory; reading: PypiReading }>

/**
 * OpenVEX 0.2.0, one document for each package: which of its known versions are affected by what, what to do, and which versions mend it.
 * Nothing is said to be not affected: that somebody who knows the configuration may say.
 */
export function* openVexFiles(advisories: readonly Advisory[], scanned: Scanned, recorded: RecordedRevisions): Generator<TextFile> {
  for (const [name, members] of byPackage(advisories, scanned)) yield jsonFile(openVexPath(name), documentOf(name, members, recorded))
}

/** The packages that have a document. */
export const openVexPackages = (advisories: readonly Advisory[], scanned: Scanned): string[] =>
  byPackage(advisories, scanned).map(([name]) => name)

function byPackage(advisories: readonly Advisory[], scanned: Scanned): (readonly [name: string, members: readonly Read[]])[] {
  const standing = advisories.filter(({ lifecycle }) => lifecycle.state === 'published')
  const all = standing.flatMap((advisory) => pypiReadings(advisory, scanned).map((reading): Read => ({ advisory, reading })))
  return [...groupBy(all, ({ reading }) => [reading.name])].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function documentOf(name: string, members: readonly Read[], recorded: RecordedRevisions) {
  const { publisher, since } = site()
  const dates = members.map(({ advisory }) => datesOf(advisory, since).last)
  return {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': absolute(openVexPath(name)),
    author: publisher.name,
    timestamp: instant(dates.toSorted().at(-1) ?? since),
    version: members.reduce((sum, { advisory }) => sum + revisionsOf(advisory, recorded, since).length, 0), // grows with every revision
    statements: members.flatMap(statementsOf),
  }
}

function statementsOf({ advisory, reading }: Read) {
  const { id, cves } = advisory
  const { name, versions, fixed } = reading
  const names = cves.length === 0 ? [id] : cves
  const purls = (texts: readonly string[]) => texts.map((text) => ({ '@id': `pkg:pypi/${name}@${text}` }))
  const conditions = [...new Set(reading.entries.flatMap(({ when }) => when?.text ?? []))]
  return names.flatMap((flaw) => {
    const vulnerability = { '@id': absolute(advisoryPath(id)), name: flaw, ...(flaw === id ? {} : { aliases: [id] }) }
    const affected = {
      vulnerability,
      products: purls(versions),
      status: 'affected',
      ...(conditions.length === 0 ? {} : { status_notes: `Only where ${listed(conditions, 'or')}.` }),
      action_statement: actionOf(advisory, reading),
    }
    const mended = { vulnerability, products: purls(fixed), status: 'fixed' }
    return fixed.length === 0 ? [affected] : [affected, mended]
  })
}

function actionOf({ id, remedy }: Advisory, { fixed }: PypiReading): string {
  const upgrade = fixed.length === 0 ? '' : `Upgrade to ${listed(fixed, 'or')}, whichever is of your series. `
  return `${upgrade}${remedy === undefined ? `See ${absolute(advisoryPath(id))}` : remedy.default.replaceAll('`', '')}`
}
