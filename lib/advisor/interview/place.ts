import type { Answers } from '@/lib/advisor/runtime/answers'
import type { CompiledPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { type DecodedLink, decode, encode, type LinkState, LONGEST_LINK } from '@/lib/advisor/runtime/link'

const PAGES = ['start', 'settled', 'review', 'expert', 'result'] as const
const ORIGINS = ['review', 'refine'] as const

/** What is open on the page. `from` says where Continue leads back to once nothing more must be asked. */
export type Place =
  | Readonly<{ kind: (typeof PAGES)[number] }>
  | Readonly<{ kind: 'question'; id: string; from: (typeof ORIGINS)[number] | null }>
  /** `others`: the answers of somebody else, under the same policy. */
  | Readonly<{ kind: 'compare'; others: Answers }>

/** The page as its fragment says it. */
export type View = Readonly<{ place: Place; link: DecodedLink }>

/** The part that says what is open; mail programs may escape it. */
const AT = /(?:~|%7e)at(?::|%3a)([a-z.]*)/gi
/** The answers to compare with, as they stand in a link. */
const WITH = /(?:~|%7e)with(?::|%3a)([^~]*)/gi
/** Anchors of the page itself, which say nothing of answers. */
const ANCHORS = ['', 'main']

/**
 * Read the fragment of the page. A permanent link has no part that says what is open: it opens the result.
 *
 * @param fragment With or without `#`.
 */
export function readView(policy: CompiledPolicy, fragment: string): View {
  const bare = fragment.slice(0, LONGEST_LINK + 1).replace(/^#/, '') // of more than that nothing is read
  const link = decode(policy, ANCHORS.includes(bare) ? '' : bare.replaceAll(AT, '').replaceAll(WITH, ''))
  const at = [...bare.matchAll(AT)].at(-1)?.[1]
  const others = [...bare.matchAll(WITH)].at(-1)?.[1]
  if (at === 'compare' && others !== undefined) return { place: { kind: 'compare', others: decode(policy, others).answers }, link }
  if (at !== undefined) return { place: placeOf(policy, at), link }
  return { place: { kind: link.version === null ? 'start' : 'result' }, link }
}

/** The fragment for answers and what is open. Links without `~at:` are the permanent ones. */
export function fragmentOf(policy: CompiledPolicy, state: LinkState, place: Place): string {
  if (place.kind === 'compare') return `${encode(policy, state)}~at:compare~with:${partsOf(policy, place.others)}`
  const at = place.kind === 'question' ? atQuestion(policy, place) : place.kind === 'result' ? null : place.kind
  return `${encode(policy, state)}${at === null ? '' : `~at:${at}`}`
}

/** `/TEN:C/DAT:A`: a link without its head. */
const partsOf = (policy: CompiledPolicy, answers: Answers): string => encode(policy, { answers }).replace(/^[^/]*/, '')

/** The version that a fragment names, before its policy is at hand; null for a fragment of which nothing is read. */
export function versionIn(fragment: string): string | null {
  return fragment.length > LONGEST_LINK ? null : (/^#?[A-Z]{3}(?::|%3a)([\d.]+)/i.exec(fragment)?.[1] ?? null)
}

function atQuestion({ questions }: CompiledPolicy, { id, from }: Place & { kind: 'question' }): string | null {
  const code = questions.find((question) => question.id === id)?.code
  return code === undefined ? null : [code, ...(from === null ? [] : [from])].join('.')
}

function placeOf({ questions }: CompiledPolicy, at: string): Place {
  const [word = '', origin] = at.split('.')
  const question = questions.find(({ code }) => code === word)
  if (question) return { kind: 'question', id: question.id, from: ORIGINS.find((each) => each === origin) ?? null }
  return { kind: PAGES.find((page) => page === word) ?? 'result' }
}
