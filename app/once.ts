import { dependOn, type Sources, traced } from '@/lib/build/trace'

/** After so long without a question, the next one is another visit. */
const REST_MS = 1000

let [visit, askedAt] = [0, 0]

/** In development each visit has values of its own, so that edited content shows when a page is loaded again. */
function visitNow(): number {
  if (process.env.NODE_ENV !== 'development') return visit
  const now = Date.now()
  if (now - askedAt > REST_MS) visit += 1
  askedAt = now
  return visit
}

/**
 * Make a value when it is first asked for, and keep it.
 *
 * @param from What it is made from besides files and other values, by the names that `lib/build/fingerprints.ts` knows. A page that asks for
 *   the value is rendered again when something changes of which it is made.
 */
export function once<T>(make: () => T, from: readonly string[] = []): () => T {
  let made: Readonly<{ value: T; sources: Sources; visit: number }> | undefined
  return () => {
    const now = visitNow()
    if (made?.visit !== now) made = { ...traced(make), visit: now }
    dependOn(from)
    dependOn(made.sources)
    return made.value
  }
}
