import { relative } from 'node:path'
import { newestFirst } from '@/lib/advisory/newest-first'
import { slugOf } from '@/lib/advisory/slug'
import { ContentError } from '@/lib/content/content-error'
import { readDocument } from '@/lib/content/read-document'
import { readDocuments } from '@/lib/content/read-documents'
import { type Kept, openRenderCache, type RenderCache } from '@/lib/content/render-cache'
import { loadSources } from '@/lib/content/sources'
import type { Library, Source, SourceReport } from '@/lib/library/library'
import { formatProblem, type Problem } from '@/lib/problems/problem'

type Read = Readonly<{ source: Source; file: string; kept: Kept }>
type Draft = { source: Source; present: boolean; revision: string | null; reads: Read[]; problems: Problem[] }

/**
 * Read every document of every source, and render those that are not rendered yet.
 *
 * @param root The project's folder.
 * @param sourceFiles Paths of further files like `content/sources.yaml`.
 * @param today `YYYY-MM-DD`.
 * @throws ContentError with all problems of all sources, when one of them is an error in a source that says `onProblem: fail`, or
 *   when the folder of a source that is not optional is missing.
 */
export function loadLibrary(
  root: string,
  sourceFiles: readonly string[],
  today: string,
  cache: RenderCache = openRenderCache(root),
): Library {
  const drafts = loadSources(root, sourceFiles).map((source) => readSource(source, cache, today))
  refuseTwins(drafts)
  const missing = drafts.filter(({ source, present }) => !present && !source.optional)
  const fatal = drafts.filter(({ source, problems }) => source.onProblem === 'fail' && problems.some(({ level }) => level === 'error'))
  if (missing.length + fatal.length > 0)
    throw new ContentError([
      ...missing.map(({ source }) => missingFolder(root, source)),
      ...drafts.flatMap((draft) => draft.problems.map((problem) => lineOf(root, draft.source, problem))),
    ])
  const readers = new Map(drafts.flatMap(({ reads }) => reads.map(({ kept }) => [kept.advisory, kept.readText] as const)))
  return {
    advisories: newestFirst([...readers.keys()]),
    sources: drafts.map(reportOf),
    withText(advisory) {
      const readText = readers.get(advisory)
      if (readText === undefined) throw new Error(`${advisory.id} is not of this library`)
      return { advisory, ...readText() }
    },
  }
}

/** Where and what, with the path as an author can open it. */
export function lineOf(root: string, source: Source, problem: Problem): string {
  return formatProblem({ ...problem, file: relative(root, `${source.folder}/${problem.file}`) })
}

const missingFolder = (root: string, { id, folder }: Source) =>
  `${relative(root, folder)}: missing-source: the folder of the source ${id} is not there; fetch it, or say "optional: true"`

function readSource(source: Source, cache: RenderCache, today: string): Draft {
  const found = readDocuments(source, today)
  if (found === null) return { source, present: false, revision: null, reads: [], problems: [] }
  const draft: Draft = { source, present: true, revision: found.revision, reads: [], problems: [] }
  for (const document of found.documents) {
    const kept = cache.get(document, source.format, () =>
      readDocument(document, source.format, (problems) => draft.problems.push(...problems)),
    )
    if (kept === null) continue
    draft.reads.push({ source, file: document.file, kept })
    draft.problems.push(...kept.warnings)
  }
  return draft
}

/**
 * Two documents of one address: neither is published, and each is told of the others. One exception: a document of a source that stops
 * the build at a problem stays where only quarantined ones claim its id, so that no upstream can take an address of ours or stop us.
 */
function refuseTwins(drafts: readonly Draft[]): void {
  const bySlug = new Map<string, Read[]>()
  for (const read of drafts.flatMap(({ reads }) => reads)) {
    const slug = slugOf(read.kept.advisory.id)
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), read])
  }
  for (const twins of [...bySlug.values()].filter(({ length }) => length > 1)) {
    const relied = twins.filter(({ source }) => source.onProblem === 'fail')
    for (const twin of relied.length === 1 ? twins.filter((each) => each !== relied[0]) : twins) {
      const others = twins.filter((other) => other !== twin).map(({ source, file }) => `${source.id}/${file}`)
      const draft = drafts.find(({ source }) => source === twin.source)
      if (draft === undefined) continue
      draft.reads.splice(draft.reads.indexOf(twin), 1)
      draft.problems.push({
        file: twin.file,
        line: null,
        reason: 'duplicate-id',
        what: `${twin.source.id}/${twin.file} and ${others.join(', ')} have the same id ${twin.kept.advisory.id}`,
        fix: 'give one of them another id, or leave one source out',
        level: 'error',
      })
    }
  }
}

function reportOf({ source, present, revision, reads, problems }: Draft): SourceReport {
  const refused = [...new Set(problems.filter(({ level }) => level === 'error').map(({ file }) => file))]
  return { source, present, revision, read: reads.length, refused, problems }
}
