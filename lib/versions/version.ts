import { keptByText } from '@/lib/versions/memo'

/**
 * A version of an OpenStack deliverable. Until Kilo versions were years (2011.1 to 2015.1.4); since Liberty each product counts for
 * itself. So the era comes first: every year version is older than every other one.
 */
export type Version = Readonly<{
  era: 'year' | 'number'
  /** Without trailing zeros: `22.1.0` and `22.1` are the same version. */
  parts: readonly number[]
  /** What precedes the release: `0.0` the release itself, else kind and number, such as rc 2. */
  pre: readonly [kind: number, count: number]
}>

const PRE_KINDS = ['dev', 'a', 'b', 'rc'] as const
const RELEASED: Version['pre'] = [PRE_KINDS.length, 0]
const SHAPE = /^v?(\d{1,9}(?:\.\d{1,9}){0,7})(?:\.?(?:0)?(dev|a|b|rc)(\d{1,9})?)?$/i

/** Read a version such as `2014.1.3`, `22.0.0`, `15.0.0.0rc1`, `v1.2`; null for anything else. */
export function readVersion(text: string): Version | null {
  return kept(text)
}

/** The same few bounds are asked for by every series. */
const kept = keptByText(parsed, 10_000)

function parsed(text: string): Version | null {
  const match = SHAPE.exec(text.trim())
  if (match === null) return null
  const [, numbers = '', kind, count] = match
  const parts = numbers.split('.').map(Number)
  while (parts.length > 1 && parts.at(-1) === 0) parts.pop()
  const year = parts[0] ?? 0
  const pre = kind === undefined ? RELEASED : ([(PRE_KINDS as readonly string[]).indexOf(kind.toLowerCase()), Number(count ?? 0)] as const)
  return { era: year >= 2010 && year <= 2015 ? 'year' : 'number', parts, pre }
}

/** Negative where `a` is older, positive where it is newer, 0 where they are the same. */
export function compareVersions(a: Version, b: Version): number {
  if (a.era !== b.era) return a.era === 'year' ? -1 : 1
  for (let at = 0; at < Math.max(a.parts.length, b.parts.length); at += 1) {
    const difference = (a.parts[at] ?? 0) - (b.parts[at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.pre[0] - b.pre[0] || a.pre[1] - b.pre[1]
}

/** Whether a lower bound is no bound: from `0` on means from the beginning, and the oldest versions are those named for years. */
export function isBeginning({ era, parts }: Version): boolean {
  return era === 'number' && parts.every((part) => part === 0)
}

/** Whether a version is a development version, alpha, beta or release candidate; false for what is not a version. */
export function isPreRelease(text: string): boolean {
  const version = readVersion(text)
  return version !== null && version.pre[0] < RELEASED[0]
}
