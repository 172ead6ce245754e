import { keptByText } from '@/lib/versions/memo'

/** A version by the letter of PEP 440, without what is local: epoch, numbers, and what stands before or after the release. */
export type Pep440 = readonly [epoch: number, numbers: readonly number[], pre: number, count: number, post: number]

const SHAPE =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[._-]?(a|alpha|b|beta|c|rc|pre|preview)[._-]?(\d*))?(?:[._-]?(?:post|rev|r)[._-]?(\d*)|-(\d+))?(?:[._-]?dev[._-]?(\d*))?(?:\+[a-z0-9._-]+)?$/i
const FINAL = 4

/** Null for what PEP 440 does not know, such as versions of distributions. */
export function readPep440(text: string): Pep440 | null {
  return kept(text)
}

/** The same few thousand versions are asked for by every advisory. */
const kept = keptByText(parsed, 20_000)

function parsed(text: string): Pep440 | null {
  const match = SHAPE.exec(text.trim())
  if (match === null) return null
  const [, epoch, numbers = '', kind, count, post, dash, dev] = match
  const rank =
    kind === undefined
      ? dev !== undefined && post === undefined && dash === undefined
        ? 0
        : FINAL
      : /^a/i.test(kind)
        ? 1
        : /^b/i.test(kind)
          ? 2
          : 3
  return [Number(epoch ?? 0), numbers.split('.').map(Number), rank, Number(count ?? 0), Number(post ?? dash ?? -1)]
}

/** Negative where `a` is older; it knows no years: 2015.1 is newer than 14.0. */
export function comparePep440([epochA, a, ...restA]: Pep440, [epochB, b, ...restB]: Pep440): number {
  if (epochA !== epochB) return epochA - epochB
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return restA.map((part, at) => part - (restB[at] ?? 0)).find((difference) => difference !== 0) ?? 0
}
