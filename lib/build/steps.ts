import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCachedValues } from '@/lib/build/cached-values'
import type { CodeFacts } from '@/lib/build/code/code-facts'
import { fixedFiles, textFile, writeFixed } from '@/lib/build/fixed-files'
import { fileOfJob, NOT_FOUND, type WrittenFile } from '@/lib/build/job'
import { libraryFingerprints } from '@/lib/build/library-fingerprints'
import { brokenLinks, pagesIn } from '@/lib/build/links'
import { loadDocuments } from '@/lib/build/load/load-documents'
import { makeOfflinePack } from '@/lib/build/offline/make-pack'
import { OFFLINE_PACK } from '@/lib/build/offline/offline-pack'
import { type CachedJob, readState, writeState } from '@/lib/build/output/build-state'
import { isAsWritten } from '@/lib/build/output/files'
import { openNextTree } from '@/lib/build/output/next-tree'
import { planJobs } from '@/lib/build/plan'
import { leadsOf, makePointers, pointerFile } from '@/lib/build/pointers'
import { hostFiles } from '@/lib/build/postprocess/host-files'
import { readingPatterns, toolProblems } from '@/lib/build/postprocess/page-paths'
import type { Report } from '@/lib/build/report'
import { openEarly, runJobs } from '@/lib/build/run-jobs'
import { isInShard, type Shard } from '@/lib/build/shard'
import type { SiteCode } from '@/lib/build/site-code'
import { siteJobs } from '@/lib/build/site-jobs'
import type { Workers } from '@/lib/build/worker/workers'
import type { Workspace } from '@/lib/build/workspace'
import { mendSwap } from '@/lib/disk/swap-folder'
import { ContentError } from '@/lib/input/problems/content-error'
import { printable } from '@/lib/input/problems/printable'
import { formatProblem } from '@/lib/input/problems/problem'
import { lineOf } from '@/lib/library/documents/load-library'
import { aliasesOf } from '@/lib/library/indexes/aliases'
import { basePath, site as siteFile, TOOL_PAGES } from '@/lib/site/site'

/** What a build works with. */
type Means = Readonly<{ workspace: Workspace; shard: Shard; site: SiteCode; facts: CodeFacts; workers: Workers; report: Report }>

/**
 * Build the site into `out/`, step by step: each is a function of what those before it gave.
 *
 * @returns What `out/` holds, in words.
 * @throws ContentError with every problem of the step that failed; `out/` is then as it was.
 */
export async function build({ workspace, shard, site, facts, workers, report }: Means): Promise<string> {
  const { root, today } = workspace
  const out = join(root, 'out')
  if (mendSwap(out, join(root, '.build/previous')))
    report.say('out/: a build was stopped during the swap; the previous output has been restored')

  const library = await report.step(
    'load',
    (progress) => loadDocuments({ workspace, code: facts.hashes.documents, workers, progress }),
    ({ advisories, sources }) => `${counted(advisories.length, 'document')} from ${counted(sources.length, 'source')}`,
  )
  for (const { source, problems, present } of library.sources) {
    if (!present)
      report.say(
        printable(
          `${source.id}: missing-source: ${source.folder} is missing; left out, since it is optional; npm run sync fetches what names a repository`,
        ),
      )
    for (const problem of problems) report.say(lineOf(root, source, problem))
  }

  const fingerprint = libraryFingerprints(workspace, library, facts.hashes.documents)
  site.give({ workspace, library, values: openCachedValues(workspace, facts.hashes.data, fingerprint) })
  const before = readState(root)
  const tree = openNextTree(root, before)
  const { output } = tree
  if (before.jobs.size === 0) openEarly({ library, tree, workers })
  const isWhole = ({ files }: CachedJob) => files.every((file) => isAsWritten(out, file))
  const { jobs, lists, kept, due } = await report.step(
    'plan',
    async () => {
      const { jobs, lists } = await siteJobs({ site, library, hashes: facts.hashes, before, fingerprint })
      const own = jobs.filter(({ id }) => isInShard(shard, id) || fileOfJob(id) === NOT_FOUND)
      return { jobs, lists, ...planJobs(own, before, fingerprint, isWhole) }
    },
    ({ kept, due }) => `${counted(due.length, 'job')} to do, ${kept.length} unchanged`,
  )
  for (const { line } of lists.notes?.list ?? []) report.say(line ?? '')

  const made = await report.step(
    'make',
    (progress) => runJobs({ site, facts, library, jobs: due, tree, workers, fingerprint, progress }),
    (jobs) => `${counted(pagesIn(jobs).size, 'page')}, ${counted(jobs.length - pagesIn(jobs).size, 'group')} of data files`,
  )

  const added = await report.step(
    'add',
    () => {
      const notFound = [...kept, ...made].find(({ id }) => fileOfJob(id) === NOT_FOUND)
      const links = notFound?.links[NOT_FOUND]
      if (links === undefined) throw new Error('there is no page for unknown addresses')
      const isNew = made.some(({ id }) => id === notFound?.id)
      const frame = { html: readFileSync(join(isNew ? output.path : out, NOT_FOUND), 'utf8'), links }
      const key = `${facts.hashes.pointers} ${fingerprint('advisories')}`
      const pointers = makePointers({ advisories: library.advisories, site, shard, key, frame, before, isWhole, output })
      const pages = pagesIn([...kept, ...made, ...pointers.kept, ...pointers.made])
      const planned = [...jobs.flatMap(({ id }) => fileOfJob(id) ?? []), ...aliasesOf(library.advisories).map(pointerFile)]
      const reading = readingPatterns(planned, TOOL_PAGES)
      const leads = leadsOf(library.advisories)
      const hosts = [...hostFiles({ tools: TOOL_PAGES, reading, base: basePath(), leads })].map(([file, text]) => textFile(file, text))
      const own = [...fixedFiles(root, facts, library), ...hosts].filter(({ file }) => isInShard(shard, file))
      const fixed = writeFixed(own, { before, isWhole, output })
      return {
        pages,
        pointers: pointers.list,
        kept: [...kept, ...pointers.kept, ...fixed.kept],
        made: [...made, ...pointers.made, ...fixed.made],
      }
    },
    ({ pages, made: written }) =>
      `${counted(written.length - made.length, 'pointer, script or original', 'pointers, scripts and originals')}; ${pages.size} pages in all`,
  )

  const pack = isOffline(shard)
    ? await report.step(
        'pack',
        () => makeOfflinePack({ ...added, before, isWhole, out, output, code: facts.entryHash }),
        ({ made: written }) => (written.length === 0 ? 'unchanged' : OFFLINE_PACK),
      )
    : { kept: [], made: [] }
  const all = { ...added, kept: [...added.kept, ...pack.kept], made: [...added.made, ...pack.made] }

  await report.step(
    'verify',
    () => {
      const isPart = shard.of > 1
      const links = isPart ? null : brokenLinks({ kept: all.kept, made: all.made, before: before.jobs.values() })
      const problems = [...toolProblems(all.pages, TOOL_PAGES), ...(links?.problems ?? [])]
      if (problems.length > 0) throw new ContentError(problems.map(formatProblem))
      return links?.count ?? null
    },
    (count) => (count === null ? 'no link of a part: npm run check:links looks at all parts together' : counted(count, 'link')),
  )

  return report.step(
    'swap',
    () => {
      const [same, written] = [all.kept, all.made].map((jobs) => jobs.flatMap(({ files }) => files)) as [WrittenFile[], WrittenFile[]]
      const id = randomUUID()
      const changed = tree.publish(same, written, id)
      const jobs = new Map([...all.kept, ...all.made].map((job) => [job.id, job]))
      writeState(root, { id, changed, jobs, lists: { ...lists, pointers: all.pointers } })
      const part = shard.of === 1 ? '' : `, part ${shard.nth} of ${shard.of}`
      return `out/ holds ${counted(same.length + written.length, 'file')} of ${today}${part}`
    },
    (summary) => summary,
  )
}

/** A part cannot pack the whole. */
const isOffline = (shard: Shard): boolean => siteFile().offline && shard.of === 1

const counted = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`
