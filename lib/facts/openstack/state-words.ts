import type { Release } from '@/lib/facts/openstack/release'
import { type ReleaseState, stateOn } from '@/lib/facts/openstack/state-on'

const WORDS: Readonly<Record<ReleaseState['state'], string>> = {
  'in-development': 'in development',
  maintained: 'maintained',
  unmaintained: 'unmaintained',
  'end-of-life': 'end of life',
  'not-known': 'state unknown',
}

/** The state of a series in a few words, for tables: `maintained`, `unmaintained (planned)`, `not checked since its due date`. */
export function stateInShort(release: Release, day: string): string {
  const { state, basis, wasDue } = stateOn(release, day)
  if (wasDue !== null) return 'not checked since its due date'
  return basis === 'by-plan' ? `${WORDS[state]} (planned)` : WORDS[state]
}

/**
 * The state of a series with its days, as part of a sentence: `unmaintained since 2024-05-10`. A state that is only planned says so, and when
 * the plan was read.
 */
export function stateInWords(release: Release, day: string): string {
  const { state, basis, since, next, wasDue } = stateOn(release, day)
  if (wasDue !== null) return `was due on ${wasDue} ${byPlan(release)}`
  if (state === 'in-development') return next === null ? WORDS[state] : `planned for ${next.on}, ${WORDS[state]}`
  if (state === 'maintained')
    return next === null ? WORDS[state] : `maintained until ${next.on} according to the plan, then ${WORDS[next.state]}`
  const begun = since === null ? '' : ` since ${since}`
  if (basis === 'by-plan') return `${WORDS[state]}${begun} ${byPlan(release)}`
  return next === null
    ? `${WORDS[state]}${begun}`
    : `${WORDS[state]}${begun}, and ${WORDS[next.state]} from ${next.on} according to the plan`
}

/** When a series came out, or was to, and how it stands: a sentence. */
export function releaseSentence(release: Release, day: string): string {
  const words = stateInWords(release, day)
  const sentence = release.released === undefined ? words : `released on ${release.released}; ${words}`
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`
}

/** The day of the first release for tables: a day that was planned says so, in the past once it has come. */
export function releasedInWords({ released, planned = '' }: Release, day: string): string {
  return released ?? `${planned <= day ? 'was due' : 'planned for'} ${planned}`
}

const byPlan = ({ readOn }: Release) => `according to the plan read on ${readOn}; not checked since`
