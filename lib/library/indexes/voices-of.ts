import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import { differences } from '@/lib/library/indexes/differences'
import { isSameFlaw } from '@/lib/library/indexes/told-once'

/** Another record of the flaw that an advisory is about. */
export type Voice = Readonly<{
  id: string
  title: string
  path: string
  /** Title of the collection that it stands in. */
  source: string
  /** What it says differently, in words; nothing is compared where one of both is about further flaws. */
  differences: readonly string[]
}>

/** The other records of an advisory's flaws, in the order given. @param titleOf The title of a source. */
export function voicesOf(advisory: Advisory, sisters: readonly Advisory[], titleOf: (source: string) => string): Voice[] {
  return sisters.map((sister) => ({
    ...{ id: sister.id, title: sister.title, path: advisoryPath(sister.id), source: titleOf(sister.origin.source) },
    differences: isSameFlaw(advisory, sister) ? differences(advisory, sister) : [],
  }))
}
