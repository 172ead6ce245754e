import { findRelease } from '@/lib/facts/openstack/release'
import { listed } from '@/lib/listed'
import { answerOf } from '@/lib/versions/answer-of'
import { readDecorated } from '@/lib/versions/decorated'
import { type Asked, judgedBy } from '@/lib/versions/judged-by'
import { type Judgement, standing } from '@/lib/versions/judgement'
import { memo } from '@/lib/versions/memo'
import { releasesOf } from '@/lib/versions/product-releases'
import type { ProductVersions } from '@/lib/versions/product-versions'
import type { Stated } from '@/lib/versions/statement'
import { subjectAt, subjectOf, subjectToCome } from '@/lib/versions/subject'
import { cannotTell, notAffected, type Verdict } from '@/lib/versions/verdict'

/** What an operator runs: a version of the product, or any version of a series. */
export type Running = Readonly<{ version: string }> | Readonly<{ series: string }>

/**
 * Whether an advisory concerns what somebody runs.
 *
 * @param product As advisories name it, in lower case; null asks what the advisory says without naming a product.
 * @param sisters Other records of the same flaw: of all that name the product, the one that speaks of it most exactly stands.
 */
export function affected(
  advisory: Stated,
  product: string | null,
  running: Running,
  versions: ProductVersions,
  sisters: readonly Stated[] = [],
): Verdict {
  const { lifecycle } = advisory
  if (lifecycle.state === 'withdrawn')
    return notAffected(`The advisory was withdrawn${lifecycle.on === null ? '' : ` on ${lifecycle.on}`}: ${lifecycle.because}`)
  if (lifecycle.state === 'superseded') return cannotTell(`The advisory was superseded by ${lifecycle.by}, which has the answer.`)
  const question = askedOf(product, running, versions)
  if (typeof question === 'string') return cannotTell(question)
  const judged = judgedBy([advisory, ...sisters], product, question, versions)
  const [first, ...others] = judged
  if (first === undefined) return cannotTell(notNamed(advisory, product))
  const { answer, reason, endsAt } = standing([first, ...others])
  if (answer !== 'affected') return { answer, reason }
  return { answer, reason, endsAt, extent: extentOf(judged, [advisory, ...sisters], product, question, versions) }
}

/** A fleet asks for the same few versions again and again, and every page for the same series. */
const asked = memo<ProductVersions, Asked | string>()

/** A text says why the question cannot be understood. */
export function askedOf(product: string | null, running: Running, versions: ProductVersions): Asked | string {
  const what = 'version' in running ? `version ${running.version}` : `series ${running.series}`
  return asked(versions, `${product ?? ''}\0${what}`, () =>
    'version' in running ? versionAsked(product, running.version, versions) : seriesAsked(product, running.series, versions),
  )
}

function versionAsked(product: string | null, version: string, versions: ProductVersions): Asked | string {
  const read = readDecorated(version)
  if (read === null) return `${version} is not a version that can be compared.`
  const known = releasesOf(versions, product ?? '')
  const out = known.all.find((each) => each.version === read.upstream)
  const subject = out === undefined ? subjectAt(read.value, read.upstream, known, versions) : subjectOf(out, known, versions)
  return { series: null, seriesName: subject.seriesName, subjects: [subject] }
}

function seriesAsked(product: string | null, name: string, versions: ProductVersions): Asked | string {
  const release = findRelease(versions.releases, name)
  if (release === null) return `${name} is not a known series.`
  const known = releasesOf(versions, product ?? '')
  const series = versions.releases.indexOf(release)
  const out = (known.bySeries.get(series) ?? []).map((each) => subjectOf(each, known, versions))
  const next = out.length > 0 ? null : subjectToCome(series, known, versions)
  return { series, seriesName: release.name, subjects: next === null ? out : [next] }
}

function extentOf(
  judged: readonly Judgement[],
  records: readonly Stated[],
  product: string | null,
  asked: Asked,
  versions: ProductVersions,
): 'all' | 'part' {
  if (asked.series === null || judged.length === 0) return 'all'
  const safe = asked.subjects.some((subject) => answerOf(records, product, subject, versions) === 'not-affected')
  return safe ? 'part' : 'all'
}

function notNamed({ affected: entries }: Stated, product: string | null): string {
  if (entries.length === 0) return 'The advisory does not state what is affected in a form that can be read.'
  const others = [...new Set(entries.flatMap((entry) => entry.product ?? []))]
  return others.length === 0 ? 'The advisory names no product.' : `The advisory mentions ${listed(others)}, not ${product ?? 'no product'}.`
}
