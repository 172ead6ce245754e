import type { Says } from '@/lib/advisory/advisory'
import { releaseOf, releasesIn } from '@/lib/formats/records/release-names'
import { withoutEnd } from '@/lib/input/text/without-end'

const LONGEST_TEXT = 60_000
const LONGEST_SENTENCE = 600
const MOST = 6

/**
 * Read what a text says of versions beside its list of what is affected: where it says that the flaw is fixed, what it is not sure of, and
 * what must hold besides the version.
 *
 * @param paragraphs Without those of references and credits.
 * @param products Those that it is about.
 * @returns null where it says nothing of the kind.
 */
export function whatItSays(paragraphs: readonly string[], products: readonly string[]): Says | null {
  const sentences = sentencesOf(paragraphs.join('\n').slice(0, LONGEST_TEXT))
  const fixedIn = sentences.flatMap((sentence) => fixesIn(sentence, products)).slice(0, MOST)
  const fixedBy = fixesByLibrary(sentences)
  const unsure = [...new Set(sentences.flatMap(unsureIn))]
  const alone = [...new Set(sentences.flatMap((sentence) => versionsBeside(sentence, products)))].slice(0, MOST)
  const sure = sentences.flatMap((sentence) => conditionsIn(sentence, CONDITIONS))
  const conditions = [...new Set(sure.length > 0 ? sure : sentences.flatMap((sentence) => conditionsIn(sentence, CASES)))].slice(0, MOST)
  if (fixedIn.length + fixedBy.length + unsure.length + alone.length + conditions.length === 0) return null
  return { fixedIn, fixedBy, unsure, alone, conditions }
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])(?: +(?=["'(*]?[\p{Lu}\d])|(?=Only ))|\n/u)
    .map((sentence) => sentence.trim())
    .filter(({ length }) => length > 0 && length <= LONGEST_SENTENCE)
}

const AT = String.raw`(?:the )?(?:release of |openstack )?(?:versions? |releases? )?v?(\d+(?:\.\d+)+|\p{Lu}\p{Ll}{2,})(?: \([^()\d]{0,40}(\d+(?:\.\d+)+)\))?`
const FIXED_IN = new RegExp(
  String.raw`\b(?:fix(?:ed|es)?|resolved|addressed|patched|corrected)\b(?:(?! not )[^.;]){0,60}? (?:in|within|with|by|since|as of|from) ${AT}`,
  'gu',
)
const HAS_FIXED = new RegExp(
  String.raw`\b${AT}(?: \([^()]{0,60}\))?(?: of [\w.-]+)? (?:and (?:later|newer) )?(?:(?:has|have|which|that) )?(?:addressed|addresses|fixed|fixes|resolved|resolves|contains? the fix|includes? the fix|(?:is|are) (?:not (?:affected|vulnerable)|protected against))`,
  'gu',
)
const OR_LATER_IS_SAFE = new RegExp(
  String.raw`\b${AT} (?:and|or) (?:later|newer|above)\b[^.;]{0,80} (?:is|are) not (?:affected|vulnerable)`,
  'gu',
)
const UPGRADE_TO = new RegExp(
  String.raw`\b(?:[Uu]pdate|[Uu]pgrade)(?! is)[^.;]{0,80}? (?:to|at least) ${AT}(?=[^.\d]| and | or |\.(?!\d))`,
  'gu',
)
const UNTIL_RELEASE = new RegExp(String.raw`\buntil ${AT}[^.;]{0,60} which (?:resolves|fixes|addresses)`, 'gu')
const AS_OF = new RegExp(String.raw`\b[Aa]s of ${AT}(?:-\d)?\b[^.;]{0,60} (?:has been|is|was) (?:fixed|resolved|addressed)`, 'gu')
/** A hope is no fix, and a fix for a part is none for the whole. */
const IS_OPEN =
  /\b(?:anticipated|expected|hope[ds]?|might|may|not (?:yet )?(?:fixed|resolved)|partially|workaround|introduced|deprecated)\b/i

/** Versions and series in which a sentence says that the flaw is fixed. */
function fixesIn(sentence: string, products: readonly string[]): Says['fixedIn'] {
  if (IS_OPEN.test(sentence)) return []
  const lower = sentence.toLowerCase()
  const of = products.filter((product) => lower.includes(product))
  const found = [FIXED_IN, HAS_FIXED, OR_LATER_IS_SAFE, UPGRADE_TO, UNTIL_RELEASE, AS_OF]
    .flatMap((pattern) => [...sentence.matchAll(pattern)])
    .map(([, at = '', exactly]) => exactly ?? at)
    .flatMap((at) => (/^\d/.test(at) && !/^20\d\d\.\d$/.test(at) ? withoutEnd(at, '.') : (releaseOf(at) ?? [])))
  return [...new Set(found)].map((at) => ({ at, of }))
}

const FIX_IN_LIBRARY = /\bfix has been released (?:to|in) ([a-z][\w.-]{1,60}) \((\d+(?:\.\d+)+)\)/
const REQUIRES_IT = /\b(?:adjusted|updated|raised) (?:their|its) requirements to include this fixed version\b/

/** Libraries whose version has the fix, where a sentence says as well that those affected require it now: `released to oslo.vmware (0.6.0)`. */
function fixesByLibrary(sentences: readonly string[]): Says['fixedBy'] {
  if (!sentences.some((sentence) => REQUIRES_IT.test(sentence))) return []
  return sentences.flatMap((sentence) => {
    const [, library, at] = FIX_IN_LIBRARY.exec(sentence) ?? []
    return library === undefined || at === undefined ? [] : [{ library, at }]
  })
}

/** Series of which a sentence says only that they might be affected. */
function unsureIn(sentence: string): string[] {
  const [, rest] = /\b(?:might|may|could) (?:also )?be (?:affected|vulnerable)(?: too)?:? (.*)/i.exec(sentence) ?? []
  return rest === undefined ? [] : releasesIn(rest)
}

const WHO = '(?:deployments?|setups?|installations?|systems?|environments?|clouds?|operators|hosts?|users|services|anyone|those|drivers?)'
const CONDITIONS = [
  /\bonly\b.{1,300}\b(?:affected|vulnerable|impacted|exposed)\b/i,
  new RegExp(
    String.raw`\b${WHO}\b.{0,200}\b(?:using|us(?:es?)|with|configured|that|which|where|whose|relying|running|enabl\w+|allow\w*|in)\b.{1,200}\b(?:is|are) (?:also )?(?:affected|vulnerable|impacted)\b`,
    'i',
  ),
  /\b(?:present|exploitable|possible|affected|vulnerable|exposed) (?:only|solely) (?:when|if|where|in|by|with|for)\b/i,
  /\bonly (?:affects?|impacts?|possible|exploitable|applies)\b/i,
  new RegExp(String.raw`\bthis (?:affects|impacts) ${WHO}\b.{0,120}\b(?:using|with|that|which|where|relying|running)\b`, 'i'),
  /^(?:in case|if|when) .{3,200}\b(?:is|are|will be) (?:affected|vulnerable|impacted)\b/i,
]

/** Where nothing says who is affected, the case that a text describes. */
const CASES = [
  /\b(?:are|is) (?:at risk|exposed to this)\b/i,
  /^(?:when|if) (?:using .{5,200}|.{3,120}? (?:is|are) (?:used|enabled|set|configured)),/i,
]

/** Sentences, or parts between semicolons, that say who is affected. */
function conditionsIn(sentence: string, patterns: readonly RegExp[]): string[] {
  return sentence
    .split(/;\s+/)
    .map((part) => withoutEnd(part.trim(), '.'))
    .filter((part) => part.length <= 400 && !/\b(?:not|un)\s?(?:be )?(?:affected|vulnerable|impacted)\b/i.test(part))
    .filter((part) => !/\byou\b|\b(?:test|check|see|determine|know|tell) (?:if|whether)\b/i.test(part))
    .filter((part) => patterns.some((pattern) => pattern.test(part)))
}

const NUMBER = String.raw`\d{1,9}(?:\.\d{1,9})+`
const MORE = String.raw`,?(?: and|,) (?:\d[\d.]*(?:\.x)+ (?:before|through) ${NUMBER}|${NUMBER})(?![\d.]*\d)(?!\.?x)`

/** Single versions that a sentence names beside a bound: 16.0.0 of `Keystone before 15.0.1, and 16.0.0`. */
function versionsBeside(sentence: string, [product, ...others]: readonly string[]): string[] {
  if (product === undefined || others.length > 0) return []
  const name = product.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const [, list = ''] = new RegExp(String.raw`\b${name} before ${NUMBER}((?:${MORE}){1,12})`, 'i').exec(sentence) ?? []
  return [...list.matchAll(new RegExp(`(?: and|,) (${NUMBER})`, 'g'))].flatMap(([, version]) => version ?? [])
}
