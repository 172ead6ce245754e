import type { Bound, GitRange } from '@/lib/advisory/advisory'
import type { CveVersion } from '@/lib/formats/cve/cve-schema'
import type { StatedVersions, Status } from '@/lib/formats/records/affected-ranges'

/** One entry of `versions`, as far as it can be read. */
export type VersionItem = StatedVersions &
  Readonly<{
    /** As the record writes it, with signs in place of the names of its fields. */
    text: string
    /** It speaks of commits, which have no order; `commits` is null where it names one alone, or the last bad one. */
    isGit: boolean
    commits: Omit<GitRange, 'repo'> | null
  }>

const NOTHING = /^(?:n\/?a)?$/i
/** As a lower bound these say that there is none. */
const NO_START = /^(?:n\/?a|unspecified|-|\*|0(?:\.0)*|)$/i
/** What begins with letters, such as the name of a patch, is no version; nor is a day. */
const TOKEN = /^v?(?!\d{4}-\d\d-\d\d$)\d[\w.+~:*-]{0,100}$/i
const COMPARATORS = /^(?:(?:<=|>=|<|>|==?)\s*v?\d[\w.+~:*-]{0,100}(?:\s*,\s*|\s+|$))+$/
const COMPARATOR = /(<=|>=|<|>|==?)\s*(v?[\w.+~:*-]{1,100})/g

const LONGEST = 2000

export const statusOf = (word: string | undefined): Status => (word === 'affected' || word === 'unaffected' ? word : 'unknown')

/** Read an entry; null where it says nothing, such as `n/a`. */
export function readItem({ version: written, status, versionType, lessThan, lessThanOrEqual, changes }: CveVersion): VersionItem | null {
  const version = written.trim().slice(0, LONGEST)
  const upper = (lessThan ?? lessThanOrEqual)?.trim()
  if (upper === undefined && NOTHING.test(version)) return null
  const from = isStart(version) ? null : version
  const sign = lessThan === undefined ? '<=' : '<'
  const isGit = [from, upper === '*' ? undefined : upper].some((each) => each != null && isCommit(each, versionType))
  return {
    status: statusOf(status),
    text: [textOf(version, from, sign, upper), ...changes.map((change) => `${change.status} from ${change.at}`)].join(', '),
    covers: upper === undefined ? alone(version) : between(from, sign, upper),
    changes: changes.map((change) => ({ at: change.at.trim(), status: statusOf(change.status) })),
    isGit,
    commits: isGit && upper !== undefined && sign === '<' ? { introduced: from, fixed: upper === '*' ? null : upper } : null,
  }
}

function textOf(version: string, from: string | null, sign: '<' | '<=', upper: string | undefined): string {
  if (upper === undefined) return version === '*' ? 'all versions' : version
  const end = upper === '*' ? [] : [`${sign}${upper}`]
  const parts = [...(from === null ? [] : [`>=${from}`]), ...end]
  return parts.length === 0 ? 'all versions' : parts.join(' ')
}

/** From `0` on means from the beginning. */
const isStart = (version: string) => NO_START.test(version)

/** `versionType` does not vouch for what stands beside it. */
function isCommit(text: string, type: string | undefined): boolean {
  return /^[0-9a-f]{7,40}$/i.test(text) && (/[a-f]/i.test(text) || (type === 'git' && text.length >= 12))
}

/** A single version, several, or one with comparators, which hold together; a zero alone is none. */
function alone(version: string): Bound[][] | null {
  if (version === '*') return [[]]
  if (COMPARATORS.test(version)) return [boundsOf(version)]
  const parts = version.split(/\s*,\s*/)
  return parts.every((part) => TOKEN.test(part) && !/^0(?:\.0)*$/.test(part)) ? parts.map((part) => [{ op: '=', version: part }]) : null
}

function boundsOf(text: string): Bound[] {
  const bounds = [...text.matchAll(COMPARATOR)].map(([, op = '=', version = '']): Bound => {
    return { op: op === '==' ? '=' : (op as Bound['op']), version } // as: the pattern has no other signs
  })
  return bounds.filter(({ op, version }) => !(op === '>=' && isStart(version)))
}

function between(from: string | null, sign: '<' | '<=', upper: string): Bound[][] | null {
  const bounds: Bound[] = [
    ...(from === null ? [] : [{ op: '>=' as const, version: from }]),
    ...(upper === '*' ? [] : [{ op: sign, version: upper }]),
  ]
  return bounds.every(({ version }) => TOKEN.test(version) || isUpdate(version)) ? [bounds] : null
}

/** Products that count their updates: `6.0 update 24`. */
const isUpdate = (version: string) => /^\d[\d.]* update \d{1,4}$/i.test(version)
