import type { Advisory, Affected } from '@/lib/advisory/advisory'
import { dayOf, findRelease, type Release } from '@/lib/facts/openstack/release'
import { spanByRanges, versionByRanges } from '@/lib/versions/by-ranges'
import { openEndsIn } from '@/lib/versions/open-ends'
import { type ProductVersions, type Span, seriesOf, spanOf } from '@/lib/versions/product-versions'
import { cannotTell, gravest, notAffected, type Verdict } from '@/lib/versions/verdict'
import { readVersion, type Version } from '@/lib/versions/version'

/** What an operator runs: a version of the product, or any version of a series. */
export type Running = Readonly<{ version: string }> | Readonly<{ series: string }>

/** The parts of an advisory that the answer rests on. */
export type Statement = Pick<Advisory, 'affected' | 'published' | 'lifecycle' | 'references'>

/**
 * Whether an advisory concerns what somebody runs.
 *
 * Only bounds can say "not affected": words such as `up to 2014.1.2`, `Grizzly and later` or "all versions" can say what is affected,
 * the last two of what existed on the day of publication, and never what is safe. Named series are affected; of others, advisories
 * that only name series say nothing. Any other prose is shown and not interpreted.
 *
 * @param product As advisories name it, in lower case; null asks what the advisory says without naming a product.
 */
export function affected(advisory: Statement, product: string | null, running: Running, versions: ProductVersions): Verdict {
  const { lifecycle } = advisory
  if (lifecycle.state === 'withdrawn') return notAffected(`The advisory was withdrawn on ${lifecycle.on}: ${lifecycle.because}`)
  if (lifecycle.state === 'superseded') return cannotTell(`The advisory was superseded by ${lifecycle.by}, which has the answer.`)
  const asked = read(product, running, versions)
  if (typeof asked === 'string') return cannotTell(asked)
  const [first, ...others] = advisory.affected.filter((entry) => entry.product === product)
  if (first === undefined) return cannotTell(notNamed(advisory, product))
  return gravest([ofEntry(first, advisory, asked, versions), ...others.map((each) => ofEntry(each, advisory, asked, versions))])
}

/** What is asked, with what is known of it. */
type Asked = Readonly<{
  product: string | null
  version: Readonly<{ value: Version; text: string }> | null
  release: Release | null
  /** The versions of the product in the series; null where they are not known. */
  span: Span | null
}>

/** A text says why the question cannot be understood. */
function read(product: string | null, running: Running, versions: ProductVersions): Asked | string {
  if ('series' in running) {
    const release = findRelease(versions.releases, running.series)
    if (release === null) return `${running.series} is no series that is known here.`
    return { product, version: null, release, span: product === null ? null : spanOf(versions, product, release.name) }
  }
  const value = readVersion(running.version)
  if (value === null) return `${running.version} is not a version that can be compared.`
  const release = product === null ? null : seriesOf(versions, product, value)
  const span = release === null || product === null ? null : spanOf(versions, product, release.name)
  return { product, version: { value, text: running.version }, release, span }
}

function ofEntry({ ranges, releases, text, inWords }: Affected, advisory: Statement, asked: Asked, versions: ProductVersions): Verdict {
  const byRanges = ranges === null ? null : ofRanges(ranges, advisory, asked)
  if (byRanges?.answer === 'affected') return byRanges
  const named = releases.find((name) => asked.release !== null && findRelease(versions.releases, name) === asked.release)
  if (named !== undefined) {
    const less = byRanges?.answer === 'not-affected' ? ', although its ranges leave it out' : ''
    return whole(`The advisory names ${named}${less}. Which point release holds a fix, it does not say in a form that can be compared.`)
  }
  if (byRanges !== null) return inWords && byRanges.answer === 'not-affected' ? notSafe(byRanges) : byRanges
  if (/^all(?: (?:released )?(?:versions|releases))?\.?$/i.test(text.trim())) return ofAll(advisory, asked)
  const byWords = ofOpenEnds(text, advisory, asked, versions)
  if (byWords !== null) return byWords
  if (releases.length > 0 && asked.release === null) {
    return cannotTell(`The advisory names ${listed(releases)}; which series the version belongs to is not known here.`)
  }
  if (releases.length > 0) return cannotTell(`The advisory names ${listed(releases)} and says nothing of other series.`)
  if (text === '') return cannotTell('The advisory names no versions and no series.')
  return cannotTell('The versions are stated in words only, which are shown and not interpreted.')
}

function ofRanges(ranges: NonNullable<Affected['ranges']>, { references }: Statement, { version, span, release, product }: Asked): Verdict {
  const hasFix = references.some(({ type }) => type === 'fix')
  if (version !== null) return versionByRanges(ranges, version.value, version.text, hasFix)
  if (span !== null) return spanByRanges(ranges, span, hasFix)
  return cannotTell(`Which versions of ${product ?? 'it'} belong to ${release?.name ?? 'the series'} is not known here.`)
}

const notSafe = ({ reason }: Verdict) =>
  cannotTell(`The versions are stated in words, which are not taken to say that anything is safe. As we read them: ${reason}`)

/** Series that lie within `Grizzly and later` or `up to Queens`; null where the words take in no others than they name. */
function ofOpenEnds(
  text: string,
  { published }: Statement,
  { release, span, product }: Asked,
  { releases }: ProductVersions,
): Verdict | null {
  const { from, to } = openEndsIn(text, releases)
  if (from === null && to === null) return null
  const said = text.length <= 60 ? `The advisory says \u201c${text}\u201d` : 'The advisory says in words which series it means'
  if (release === null || span === null)
    return cannotTell(`${said}; whether ${product ?? 'the product'} was in ${release?.name ?? 'that series'} is not known here.`)
  const at = releases.indexOf(release)
  if (/\bsupported\b/i.test(text)) return cannotTell(`${said}, and does not say which were supported.`)
  if (to !== null && at <= to) return whole(`${said}, which takes in ${release.name}.`)
  if (from === null || at < from) return cannotTell(`${said} and nothing of ${release.name}.`)
  if (published === null) return cannotTell(`${said}, and has no date that would say how far that goes.`)
  const day = dayOf(release)
  if (day > published) return cannotTell(`${said}; it was published on ${published}, and ${release.name} came later, on ${day}.`)
  return whole(`${said}, and ${release.name} was out since ${day} when it was published on ${published}.`)
}

/** "All versions": those of the series that were out when it was published. */
function ofAll({ published }: Statement, { release, span, product }: Asked): Verdict {
  if (release === null || span === null) {
    return cannotTell(`All versions that existed are affected; which series ${product ?? 'it'} had then is not known here.`)
  }
  if (published === null) return cannotTell('All versions that existed are affected, but the advisory has no date.')
  const day = dayOf(release)
  if (day > published) return cannotTell(`All versions that existed on ${published} are affected; ${release.name} came later, on ${day}.`)
  return whole(`All versions are affected, and ${release.name} was out since ${day} when the advisory was published on ${published}.`)
}

const whole = (reason: string): Verdict => ({ answer: 'affected', extent: 'all', endsAt: null, reason })

function notNamed({ affected: entries }: Statement, product: string | null): string {
  if (entries.length === 0) return 'The advisory does not say in a form that can be read what is affected.'
  const others = [...new Set(entries.flatMap((entry) => entry.product ?? []))]
  return others.length === 0
    ? 'The advisory names no product.'
    : `The advisory speaks of ${listed(others)}, not of ${product ?? 'no product'}.`
}

const listed = (words: readonly string[]) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)
