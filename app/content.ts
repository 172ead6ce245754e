import { held } from '@/app/held'
import { once } from '@/app/once'
import { outdatedBy } from '@/app/outdated'
import { given, workspace } from '@/app/workspace'
import type { Advisory } from '@/lib/advisory/advisory'
import { listed } from '@/lib/advisory/listed'
import type { Workspace } from '@/lib/build/workspace'
import { keptBy } from '@/lib/lazy'
import { openDocumentCache } from '@/lib/library/documents/document-cache'
import { loadLibrary } from '@/lib/library/documents/load-library'
import { type Told, toldOnce, voiceRank } from '@/lib/library/indexes/told-once'
import { relationsAmong } from '@/lib/library/related'
import { sistersIn } from '@/lib/versions/flaws'

/** Everything that was read. Pages ask for what they need of it: each then is rendered again when that has changed, and not before. */
export const library = once(() => given()?.library ?? readLibrary(workspace()))

/** Whoever writes sees what is not finished yet; a build refuses it. */
function readLibrary({ root, sourceFiles, today }: Workspace) {
  if (process.env.NODE_ENV !== 'development') return loadLibrary(root, sourceFiles, today)
  return loadLibrary(
    root,
    sourceFiles,
    today,
    held('documents', () => openDocumentCache(root, sourceFiles)),
    { withDrafts: true },
  )
}

/** All advisories, newest first, as lists and indexes need them: without where exactly their bytes came from. */
export const advisories = once(
  (): readonly Advisory[] =>
    library().advisories.map((advisory) => ({ ...listed(advisory), ...(outdatedBy(advisory.id) === null ? {} : { isOutdated: true }) })),
  ['advisories'],
)

/** The sources as they are declared, and how many documents of each were read. */
export const sources = once(() => library().sources.map(({ source, read }) => ({ source, read })), ['sources'])

/** What came of each source: what was read, and what was wrong. */
export const reports = once(() => library().sources, ['reports'])

/** What an advisory is related to. Whoever asks says what it depends on: all advisories take part, and few matter. */
export const relations = once(() => relationsAmong(library().advisories))

/** A number by which records of the same flaw are ordered: the publisher's first. */
export const voiceOrder = once(() => {
  const formats = new Map(sources().map(({ source }) => [source.id, source.format]))
  return voiceRank((source) => formats.get(source))
})

const toldOf = once(() => {
  const [order, sistersOf] = [voiceOrder(), sisters()]
  return keptBy((list: readonly Advisory[]) => toldOnce(list, order, sistersOf))
})

/** Each flaw of a list once, with the other records of it: made once for all pages of the list. */
export const told = (list: readonly Advisory[]): readonly Told<Advisory>[] => toldOf()(list)

/** The other records of an advisory's flaw. Whoever asks says what it depends on, as above. */
export const sisters = once(() => sistersIn(library().advisories))
