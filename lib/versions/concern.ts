import { worstRating } from '@/lib/advisory/severity'
import { affected, askedOf, type Running } from '@/lib/versions/affects'
import { conditionsOf } from '@/lib/versions/conditions'
import { readDecorated, trackerOf } from '@/lib/versions/decorated'
import { fixOf, patchesOf } from '@/lib/versions/fix'
import type { FlawRecord } from '@/lib/versions/flaw-record'
import type { SistersOf } from '@/lib/versions/flaws'
import { judgedBy } from '@/lib/versions/judged-by'
import { standing } from '@/lib/versions/judgement'
import { partOf } from '@/lib/versions/part-of'
import type { ProductVersions } from '@/lib/versions/product-versions'
import { nameKey } from '@/lib/versions/statement'
import type { Answer, Verdict } from '@/lib/versions/verdict'

/** Whether an advisory concerns a product in a series or version, and what to do. */
export type Concern = Readonly<{
  advisory: string
  product: string
  asked: Running
  answer: Answer
  /** `some`: a part of the versions of the series. */
  extent: 'all' | 'some' | null
  reason: string
  /** What must hold besides the version, in the words of the advisory; null where it says nothing. */
  condition: string | null
  fix: Readonly<{ kind: 'release' | 'patch' | 'none' | 'unknown'; version: string | null; urls: readonly string[] }>
  severity: string | null
  /** Ids of the records that decided. */
  from: readonly string[]
}>

/** Everything that answers rest on. */
export type Concerns = Readonly<{ versions: ProductVersions; sistersOf: SistersOf }>

/** Answer one question. */
export function concernOf(advisory: FlawRecord, product: string, running: Running, { versions, sistersOf }: Concerns): Concern {
  const sisters = sistersOf(advisory)
  const records = [advisory, ...sisters]
  const verdict = affected(advisory, product, running, versions, sisters)
  const isAffected = verdict.answer === 'affected'
  const decided = deciders(records, product, running, versions)
  return {
    ...{ advisory: advisory.id, product, asked: running, answer: verdict.answer },
    extent: verdict.answer === 'affected' ? (verdict.extent === 'part' ? 'some' : 'all') : null,
    reason: `${verdict.reason}${isAffected ? ofPackage(running) : ''}${verdict.answer === 'not-affected' ? '' : wordOfVendors(records, product)}`,
    condition: isAffected ? wordedCondition(records, product, running, versions) : null,
    fix: fixFor(records, product, running, verdict, versions),
    severity: records.map(worstRating).find((rating) => rating !== null) ?? null,
    from: (decided.length > 0 ? decided : [advisory]).map(({ id }) => id),
  }
}

/** The records whose judgement is the one that stands. */
function deciders(records: readonly FlawRecord[], product: string, running: Running, versions: ProductVersions): FlawRecord[] {
  const [asked] = records
  if (asked === undefined || asked.lifecycle.state !== 'published') return []
  const question = askedOf(product, running, versions)
  if (typeof question === 'string') return []
  const [first, ...others] = judgedBy(records, product, question, versions)
  if (first === undefined) return []
  const best = standing([first, ...others])
  return [first, ...others].filter((each) => each.answer === best.answer && each.exactness === best.exactness).map(({ by }) => by)
}

function fixFor(
  records: readonly FlawRecord[],
  product: string,
  running: Running,
  verdict: Verdict,
  versions: ProductVersions,
): Concern['fix'] {
  if (verdict.answer !== 'affected') return { kind: verdict.answer === 'not-affected' ? 'none' : 'unknown', version: null, urls: [] }
  const question = askedOf(product, running, versions)
  if (typeof question === 'string') return { kind: 'unknown', version: null, urls: [] }
  const series = question.series ?? question.subjects[0]?.series ?? null
  const fix = fixOf(records, product, verdict, question, versions)
  const patches = patchesOf(records, product, series, versions, running).map(({ url }) => url)
  const urls = [...patches, ...trackersOf(records, product, running)]
  if (fix?.kind === 'released') return { kind: 'release', version: fix.version, urls }
  if (patches.length > 0) return { kind: 'patch', version: null, urls }
  return { kind: fix?.kind === 'unknown' ? 'unknown' : 'none', version: null, urls }
}

/** What must hold besides the version, in the words of the first record that says it; null where none does. */
export function wordedCondition(
  records: readonly FlawRecord[],
  product: string,
  running: Running,
  versions: ProductVersions,
): string | null {
  for (const record of records) {
    const own = partOf(record, `of ${nameKey(product)}`, (each) => each.product !== null && nameKey(each.product) === nameKey(product))
    const stated = conditionsOf(own, running, versions).map(({ text }) => text)
    if (stated.length > 0) return stated.join('; or ')
    const names = record.affected.flatMap((each) => (each.product === null || each.product === product ? [] : [each.product]))
    const said = (record.says?.conditions ?? []).filter((text) => speaksOf(text, product) || !names.some((name) => speaksOf(text, name)))
    if (said.length > 0) return said.join('. ')
    const written = record.affected.flatMap((each) =>
      each.product === product && each.ranges === null ? (WITH.exec(each.text) ?? []) : [],
    )
    if (written[0] !== undefined) return written[0]
  }
  return null
}

/** `releases up to Queens with ScaleIO volumes`. */
const WITH = /\b(?:with|using|when|where|running) .{3,300}/

const speaksOf = (text: string, product: string) => text.toLowerCase().includes(product)

/** Who says that a product is not affected, beside an answer that says otherwise. */
function wordOfVendors(records: readonly FlawRecord[], product: string): string {
  const said = records.flatMap(({ id, affected: entries }) => {
    const texts = entries.flatMap(({ status, product: named, text }) =>
      status === 'not-affected' && named !== null && nameKey(named) === nameKey(product) ? [text] : [],
    )
    return texts.length === 0 ? [] : [` ${id} says of ${product}: ${texts.slice(0, 3).join('; ')}.`]
  })
  return said.join('')
}

/** A package may hold fixes of later versions: whether its distribution mended it cannot be seen from its version. */
function ofPackage(running: Running): string {
  const read = 'version' in running ? readDecorated(running.version) : null
  if (read === null || read.removed === null) return ''
  const taken = ` (${read.upstream} is ${'version' in running ? running.version : ''} without ${read.removed}.)`
  return read.distribution === null ? taken : `${taken} Affected upstream; your distribution may have mended it.`
}

function trackersOf(records: readonly FlawRecord[], product: string, running: Running): string[] {
  const read = 'version' in running ? readDecorated(running.version) : null
  if (read === null || read.distribution === null) return []
  const cves = [...new Set(records.flatMap((record) => record.cves))].slice(0, 3)
  const { distribution } = read
  return (cves.length === 0 ? [null] : cves).flatMap((cve) => trackerOf(distribution, cve, product) ?? [])
}
