import { readFileSync } from 'node:fs'
import type { Advisory, VersionRange } from '@/lib/advisory/advisory'
import { comparePep440, type Pep440, readPep440 } from '@/lib/export/scanner/pep440'
import { findRelease } from '@/lib/facts/openstack/release'
import { loadConcerns } from '@/lib/library/concern-library'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'
import { type ProductReleases, releasesOf } from '@/lib/versions/product-releases'
import { nameKey } from '@/lib/versions/statement'

type Asked = Readonly<{ advisory: string; product: string; series?: string; version?: string; truth: string }>

/**
 * What a scanner answers that holds versions against ranges by PEP 440 and knows nothing else, on questions whose answers are known:
 * `tsx tools/scanner/scanner-reading.ts questions.json`. What lies in no range is "not affected" to it.
 */
function main(file: string): void {
  const { advisories, concerns } = loadConcerns('.', sourceFilesOf(process.env), '2026-11-27')
  const { versions, sistersOf } = concerns
  const questions = JSON.parse(readFileSync(file, 'utf8')) as Asked[] // as: written for the checker, which refuses others
  const wrong: string[] = []
  let answered = 0
  for (const { advisory: id, product, series, version, truth } of questions) {
    const advisory = advisories.find(id)
    const ranges = advisory === null ? [] : rangesOf([advisory, ...sistersOf(advisory)], product)
    const release = series === undefined ? null : findRelease(versions.releases, series)
    const texts =
      version !== undefined ? [version] : release === null ? [] : textsOf(releasesOf(versions, product), versions.releases.indexOf(release))
    const read = texts.map(readPep440).filter((each) => each !== null)
    if (ranges.length === 0 || read.length === 0) continue
    answered += 1
    const answer = read.some((each) => ranges.some((range) => isIn(range, each))) ? 'affected' : 'not-affected'
    if (answer !== truth) wrong.push(`${id} ${product} ${series ?? version}: ${answer}, by hand ${truth}`)
  }
  console.log([...wrong, `${questions.length} questions, ${answered} with ranges, ${wrong.length} wrong`].join('\n'))
}

const rangesOf = (records: readonly Pick<Advisory, 'affected'>[], product: string): VersionRange[] =>
  records.flatMap(({ affected }) =>
    affected.flatMap((each) => (each.product !== null && nameKey(each.product) === nameKey(product) ? (each.ranges ?? []) : [])),
  )

const textsOf = ({ bySeries }: ProductReleases, series: number) => (bySeries.get(series) ?? []).map(({ version }) => version)

function isIn(range: VersionRange, version: Pep440): boolean {
  return range.every(({ op, version: text }) => {
    const bound = readPep440(text)
    if (bound === null) return false
    const order = comparePep440(version, bound)
    return op === '<' ? order < 0 : op === '<=' ? order <= 0 : op === '=' ? order === 0 : op === '>=' ? order >= 0 : order > 0
  })
}

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('name a file of questions')
main(file)
