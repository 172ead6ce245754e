import { findSeries, seriesOfVersion, versionsOf } from '@/lib/facts/catalogues/release-catalogue'
import type { LintFacts } from '@/lib/lint/lint-facts'
import type { Mistake } from '@/lib/lint/mistake'
import type { Prose } from '@/lib/lint/piece'
import { sentencesOf } from '@/lib/lint/sentences'

/** `Zed (26.0.0)`, `2024.2 (30.0.0)`, `Icehouse (2014.1)`; and the other way round, `26.0.0 (Zed)`. */
const PAIR = /\b([A-Z][a-z]+|20\d\d\.[12]) \((\d+(?:\.\d+){1,2})\)|(?<![\d.])(\d+(?:\.\d+){1,2}) \(([A-Z][a-z]+|20\d\d\.[12])\)/g

/** A series with a version that Nova did not have in it. Names that are no series are left alone. */
export function seriesVersions(piece: Prose, { releases }: LintFacts): Mistake[] {
  const named = piece.products ?? []
  return sentencesOf(piece).flatMap(({ text, line }) =>
    [...text.matchAll(PAIR)].flatMap(([, name = '', version = '', otherVersion = '', otherName = '']) => {
      const series = findSeries(releases, name || otherName)
      const number = version || otherVersion
      if (series === null) return []
      const services = [...text.matchAll(/\b(cinder|glance|keystone|neutron|ironic|swift)\b/gi)].map(([each]) => each.toLowerCase())
      const products = ['nova', ...services, ...named]
      if (products.some((product) => isOf(releases, product, number, series.name))) return []
      const first = versionsOf(releases, 'nova', series.name).find(({ version: each }) => /^\d+(?:\.\d+)+$/.test(each))?.version
      const real = seriesOfVersion(releases, 'nova', number)
      const fix = [
        first === undefined ? '' : `Nova began ${name || otherName} with ${first}`,
        real === null ? '' : `${number} is of ${real.id ?? real.name}`,
      ]
        .filter((each) => each)
        .join('; ')
      return [
        {
          line,
          reason: 'series-version',
          what: `${number} is not a version of ${name || otherName}`,
          fix: fix === '' ? 'look it up in the catalogue of releases' : fix,
        },
      ]
    }),
  )
}

const isOf = (releases: LintFacts['releases'], product: string, version: string, series: string) =>
  seriesOfVersion(releases, product, version)?.name === series
