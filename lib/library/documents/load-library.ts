import { relative } from 'node:path'
import { newestFirst } from '@/lib/advisory/newest-first'
import { slugOf } from '@/lib/advisory/slug'
import type { Document, Format } from '@/lib/formats/format'
import { FORMATS, formatOf } from '@/lib/formats/formats'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem, type Problem } from '@/lib/input/problems/problem'
import { type ProblemLog, problemLog } from '@/lib/input/problems/problem-log'
import { type CachedDocument, type DocumentCache, type Made, openDocumentCache } from '@/lib/library/documents/document-cache'
import { readDocument, readDraft } from '@/lib/library/documents/read-document'
import { readAgain, readDocuments } from '@/lib/library/documents/read-documents'
import type { Library, Source, SourceReport } from '@/lib/library/library'
import { loadSources } from '@/lib/library/sources/sources'

type Read = Readonly<{ source: Source; file: string; document: CachedDocument; isDraft: boolean }>
type Draft = {
  source: Source
  present: boolean
  revision: string | null
  faults: string[]
  reads: Read[]
  passedOver: number
  log: ProblemLog
}

/**
 * Read every document of every source, and render those that are not rendered yet.
 *
 * @param root The project's folder.
 * @param sourceFiles Paths of further files like `content/sources.yaml`.
 * @param today `YYYY-MM-DD`.
 * @param options `withDrafts` takes documents that are not fit to be published as far as they can be shown, for their authors;
 *   `formats` are those that a source may have.
 * @throws ContentError with all problems of all sources, when one of them is an error in a source that says `onProblem: fail`, when the
 *   folder of a source that is not optional is missing, or when only the history could date its documents and cannot.
 */
export function loadLibrary(
  root: string,
  sourceFiles: readonly string[],
  today: string,
  cache: Pick<DocumentCache, 'get' | 'save'> = openDocumentCache(root, sourceFiles),
  { withDrafts = false, formats = FORMATS }: Readonly<{ withDrafts?: boolean; formats?: readonly Format[] }> = {},
): Library {
  const drafts = loadSources(root, sourceFiles, formats).map((source) =>
    readSource(root, source, { cache, today, withDrafts, format: formatOf(source.format, formats) }),
  )
  cache.save()
  refuseTwins(drafts)
  const missing = drafts.filter(({ source, present }) => !present && !source.optional)
  const fatal = drafts.filter(
    ({ source, faults, log }) => faults.length > 0 || (source.onProblem === 'fail' && !withDrafts && log.refused().length > 0),
  )
  if (missing.length + fatal.length > 0)
    throw new ContentError([
      ...missing.map(({ source }) => missingFolder(root, source)),
      ...drafts.flatMap(({ faults }) => faults),
      ...drafts.flatMap(({ source, log }) => log.told().map((problem) => lineOf(root, source, problem))),
    ])
  const readers = new Map(drafts.flatMap(({ reads }) => reads.map(({ document }) => [document.advisory, document.readText] as const)))
  return {
    advisories: newestFirst([...readers.keys()]),
    sources: drafts.map(reportOf),
    drafts: new Map(drafts.flatMap((draft) => draft.reads.filter(({ isDraft }) => isDraft).map((read) => problemsOf(draft, read)))),
    withText(advisory) {
      const readText = readers.get(advisory)
      if (readText === undefined) throw new Error(`${advisory.id} is not in this library`)
      return { advisory, ...readText() }
    },
  }
}

const problemsOf = ({ log }: Draft, { file, document }: Read) =>
  [document.advisory.id, log.told().filter((problem) => problem.file === file)] as const

/** Where and what, with the path as an author can open it. */
export function lineOf(root: string, source: Source, problem: Problem): string {
  return formatProblem({ ...problem, file: relative(root, `${source.folder}/${problem.file}`) })
}

const missingFolder = (root: string, { id, folder }: Source) =>
  `${relative(root, folder)}: missing-source: the folder of the source ${id} is missing; fetch it, or say "optional: true"`

type Options = Readonly<{ cache: Pick<DocumentCache, 'get'>; today: string; withDrafts: boolean; format: Format }>

function readSource(root: string, source: Source, { cache, today, withDrafts, format }: Options): Draft {
  const found = readDocuments(source, format, today)
  if (found === null) return { source, present: false, revision: null, faults: [], reads: [], passedOver: 0, log: problemLog() }
  const faults = found.faults.map((fault) => lineOf(root, source, { file: '', line: null, ...fault, level: 'error' }))
  const draft: Draft = { source, present: true, revision: found.revision, faults, reads: [], passedOver: 0, log: problemLog() }
  draft.log.add(found.problems)
  for (const { document, problems, isPassedOver } of found.documents) {
    draft.log.add(problems)
    if (isPassedOver) draft.passedOver += 1
    if (document === null) continue
    const read = readOrRefuse(source, document, { cache, format }, draft.log)
    const shown = read ?? (withDrafts && source.onProblem === 'fail' ? draftOf(format, document) : null)
    if (shown === null) continue
    draft.reads.push({ source, file: document.file, document: shown, isDraft: read === null })
    draft.log.add(shown.warnings)
  }
  return draft
}

/** In a function of its own: what is returned holds no bytes. */
function readOrRefuse(
  source: Source,
  document: Document,
  { cache, format }: Pick<Options, 'cache' | 'format'>,
  { add }: ProblemLog,
): CachedDocument | null {
  return cache.get(document, format.id, () => readDocument(document, format, add), againOf(source, document, format))
}

function draftOf(format: Format, document: Document): CachedDocument | null {
  const rendered = readDraft(document, format)
  if (rendered === null) return null
  const { advisory, ...text } = rendered
  return { advisory, warnings: [], readText: () => text }
}

function againOf(source: Source, { bytes: _, ...known }: Document, format: Format): () => Made | null {
  return () => readDocument(readAgain(source, known), format, () => {})
}

/**
 * Two documents of one address: neither is published, and each is told of the others. One exception: a document of a source that stops
 * the build at a problem stays where only quarantined ones claim its id, so that no upstream can take an address of ours or stop us.
 */
function refuseTwins(drafts: readonly Draft[]): void {
  const bySlug = new Map<string, Read[]>()
  for (const read of drafts.flatMap(({ reads }) => reads)) {
    const slug = slugOf(read.document.advisory.id)
    const before = bySlug.get(slug)
    if (before === undefined) bySlug.set(slug, [read])
    else before.push(read)
  }
  const refused = new Set<Read>()
  for (const twins of [...bySlug.values()].filter(({ length }) => length > 1)) {
    const relied = twins.filter(({ source }) => source.onProblem === 'fail')
    for (const twin of relied.length === 1 ? twins.filter((each) => each !== relied[0]) : twins) {
      refused.add(twin)
      drafts.find(({ source }) => source === twin.source)?.log.add([duplicate(twin, twins)])
    }
  }
  for (const draft of drafts) draft.reads = draft.reads.filter((read) => !refused.has(read))
}

const MOST_NAMED = 5

function duplicate(twin: Read, twins: readonly Read[]): Problem {
  const { source, file, document } = twin
  const others = twins
    .slice(0, MOST_NAMED + 1)
    .filter((other) => other !== twin)
    .slice(0, MOST_NAMED)
  const more = twins.length - 1 - others.length
  const named = [...others.map((other) => `${other.source.id}/${other.file}`), ...(more > 0 ? [`${more} more`] : [])]
  const what = `${source.id}/${file} and ${named.join(', ')} have the same id ${document.advisory.id}`
  return { file, line: null, reason: 'duplicate-id', what, fix: 'give one of them another id, or leave one source out', level: 'error' }
}

function reportOf({ source, present, revision, reads, passedOver, log }: Draft): SourceReport {
  return { source, present, revision, read: reads.length, passedOver, refused: log.refused(), problems: log.told() }
}
