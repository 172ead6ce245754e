import type { Answers } from '@/lib/advisor/runtime/answers'
import type { CompiledPolicy } from '@/lib/advisor/runtime/compiled-policy'

/** All that a permanent link says. */
export type LinkState = Readonly<{
  answers: Answers
  /** What runs today, a candidate. */
  current?: string | null
  /** The profile by which candidates are ranked, when it is not `default`. */
  profile?: string | null
  /** Parts that this policy does not understand, as they are written; kept, so that a newer policy can read them. */
  unknown?: readonly string[]
}>

/** What of a policy a link is written with. */
export type LinkWords = Pick<CompiledPolicy, 'code' | 'version' | 'digest' | 'questions'>

/** Far more than any policy needs: a link of ours has some hundred characters. */
export const LONGEST_LINK = 10_000
export const MOST_PARTS = 500

/** A link as it was read. */
export type DecodedLink = Required<LinkState> &
  Readonly<{
    /** It has more characters or parts than a link may have: nothing of it was read. */
    isTooLong: boolean
    /** The version and the first 8 hex digits of the digest that the link names; null where it names none. */
    version: string | null
    digest: string | null
    /** Whether the link was made for this very policy. */
    isSamePolicy: boolean
  }>

/**
 * The permanent link: `#ISO:2026.1.0-3fa9c1d2/REL:D/TEN:C+D/DAT:?~current:lxc`. Equal states give equal links: questions and options
 * stand in the order of the policy, `+` joins several, `?` is "I don't know", a question that was not asked is left out.
 */
export function encode(policy: LinkWords, { answers, current, profile, unknown = [] }: LinkState): string {
  const parts = policy.questions.flatMap(({ id, code, options }) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    if (answer === undefined) return []
    const codes = options.flatMap(([option, letter]) => (answer.includes(option) ? [letter] : []))
    return [`/${code}:${answer === '?' ? '?' : codes.join('+')}`]
  })
  const kept = unknown.map((part) => `/${part}`)
  const extras = [current ? `~current:${current}` : '', profile && profile !== 'default' ? `~profile:${profile}` : '']
  return `#${policy.code}:${policy.version}-${policy.digest.slice(0, 8)}${[...parts, ...kept, ...extras].join('')}`
}

const UNREAD: DecodedLink = {
  ...{ answers: {}, current: null, profile: null, unknown: [], version: null, digest: null, isSamePolicy: false, isTooLong: true },
}

/** Read a link, with or without `#` or an address before it; never throws. What is not understood is in `unknown`. */
export function decode(policy: CompiledPolicy, link: string): DecodedLink {
  if (link.length > LONGEST_LINK) return UNREAD
  const text = unescaped(link.slice(link.indexOf('#') + 1))
  if (text.split(/[/~+]/).length > MOST_PARTS) return UNREAD
  const [path = '', ...extras] = text.split('~')
  const [head = '', ...parts] = path.split('/')
  const [, code, version = null, digest = null] = /^([A-Z]{3}):([\d.]+)(?:-([0-9a-f]{8}))?$/.exec(head) ?? []
  const answers: Record<string, '?' | readonly string[]> = {}
  const unknown: string[] = code === policy.code || head === '' ? [] : [head]
  for (const part of parts.filter((each) => each !== '')) {
    const [question = '', letters = ''] = part.split(/:(.*)/s)
    const found = policy.questions.find((each) => each.code === question && !Object.hasOwn(answers, each.id))
    const wanted = letters.split('+').filter((letter) => letter !== '')
    const options = (found?.options ?? []).filter(([, letter]) => wanted.includes(letter)).map(([id]) => id)
    if (found && letters === '?') answers[found.id] = '?'
    else if (found && options.length === wanted.length) answers[found.id] = options
    else unknown.push(part)
  }
  const extra = (key: string, known: readonly string[]): string | null => {
    const all = extras.filter((each) => each.startsWith(`${key}:`)).map((each) => each.slice(key.length + 1))
    return all.find((value) => known.includes(value)) ?? null
  }
  const current = extra('current', policy.candidates)
  const profile = extra('profile', Object.keys(policy.profiles))
  for (const each of extras) if (each !== `current:${current}` && each !== `profile:${profile}`) unknown.push(each)
  const isSamePolicy = code === policy.code && version === policy.version && digest === policy.digest.slice(0, 8)
  return { answers, current, profile, unknown, version, digest, isSamePolicy, isTooLong: false }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // not escaped by a browser: read it as it stands
  }
}
