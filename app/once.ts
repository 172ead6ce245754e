import { revisionNow } from '@/app/revision'
import { dependOn, type Sources, traced } from '@/lib/build/trace'

/**
 * Make a value when it is first asked for, and keep it until content changes.
 *
 * @param from What it is made from besides files and other values, by the names that `lib/build/fingerprints.ts` knows. A page that asks for
 *   the value is rendered again when something changes of which it is made.
 */
export function once<T>(make: () => T, from: readonly string[] = []): () => T {
  let made: Readonly<{ value: T; sources: Sources; revision: number }> | undefined
  return () => {
    const revision = revisionNow().content
    if (made?.revision !== revision) made = { ...traced(make), revision }
    dependOn(from)
    dependOn(made.sources)
    return made.value
  }
}
