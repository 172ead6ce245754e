import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { z } from 'zod'
import type { Format } from '@/lib/formats/format'
import { FORMATS, formatOf } from '@/lib/formats/formats'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import { readYaml } from '@/lib/input/yaml/read-yaml'
import type { Source } from '@/lib/library/library'
import { Selection } from '@/lib/library/sources/selection'
import { checkoutFolder, GitOrigin } from '@/lib/library/sync/sync-origin'

const entryOf = (formats: readonly Format[]) =>
  z.strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and dashes'),
    format: z.enum(formats.map(({ id }) => id)),
    path: z.string().min(1).optional(),
    /** A repository that `npm run sync` fetches, in place of a folder that the user keeps. */
    git: GitOrigin.optional(),
    /** What to keep of a large collection. */
    select: Selection.optional(),
    title: z.string().min(1),
    publisher: z.strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https?$/ }) }),
    license: z.string().min(1),
    homepage: z.url({ protocol: /^https?$/ }).optional(),
    onProblem: z.enum(['fail', 'quarantine']),
    optional: z.boolean().default(false),
    /** `none`: the history of a checkout is not asked when documents were written; those without a date of their own have none. */
    dates: z.literal('none', { error: 'is not known; write none, or leave it out' }).optional(),
  })
const ONE_PLACE = 'it names its folder twice or not at all; write either path, or git with url and ref'
const listOf = (formats: readonly Format[]) =>
  z.strictObject({
    sources: z.array(entryOf(formats).refine(({ path, git }) => (path === undefined) !== (git === undefined), ONE_PLACE)).min(1),
  })

/** A source that is fetched: its id, where from, and whether its history is needed, since its documents are dated by nothing else. */
export type FetchedSource = Readonly<{
  id: string
  format: Source['format']
  git: GitOrigin
  select: Selection | null
  isDated: boolean
}>

/**
 * The sources of `content/sources.yaml` and of the files given, in that order.
 *
 * @param root The project's folder.
 * @param files Paths relative to it, or absolute.
 * @param formats Those that a source may have.
 * @throws ContentError for a file that cannot be read or is wrong, and for an id that comes twice. Whether the folders are there is not
 *   looked at.
 */
export function loadSources(root: string, files: readonly string[], formats: readonly Format[] = FORMATS): Source[] {
  return readSourceFiles(root, files, formats).map(({ path, git, homepage, dates, from, select, ...source }) => ({
    ...source,
    select: select ?? null,
    homepage: homepage ?? null,
    dates: dates === 'none' ? 'documents' : formatOf(source.format, formats).history,
    folder: git === undefined ? resolve(dirname(from), path ?? '.') : checkoutFolder(root, source.id, git), // one of the two is given
  }))
}

/** Those of the same sources that are fetched with Git. @throws ContentError like `loadSources`. */
export function loadFetchedSources(root: string, files: readonly string[]): FetchedSource[] {
  return readSourceFiles(root, files, FORMATS).flatMap(({ id, format, git, dates, select }) =>
    git === undefined
      ? []
      : [{ id, format, git, select: select ?? null, isDated: dates !== 'none' && formatOf(format, FORMATS).history === 'history' }],
  )
}

type Entry = z.output<ReturnType<typeof entryOf>> & Readonly<{ from: string }>

function readSourceFiles(root: string, files: readonly string[], formats: readonly Format[]): Entry[] {
  const read = ['content/sources.yaml', ...files].map((file) => readSourceFile(root, resolve(root, file), formats))
  const faults = read.flatMap((one) => ('faults' in one ? one.faults : []))
  const sources = read.flatMap((one) => ('sources' in one ? one.sources : []))
  const twins = sources.filter(({ id }, index) => sources.findIndex((other) => other.id === id) < index)
  for (const { id } of twins) faults.push(`sources: duplicate-id: two sources have the id ${id}; rename one of them`)
  if (faults.length > 0) throw new ContentError(faults)
  return sources
}

function readSourceFile(
  root: string,
  path: string,
  formats: readonly Format[],
): Readonly<{ sources: Entry[] }> | Readonly<{ faults: string[] }> {
  const file = relative(root, path)
  const text = readOrNull(path)
  if (text === null) return { faults: [`${file}: missing-source: there is no such file; correct ADVISORY_SOURCES`] }
  const reading = readYaml(listOf(formats), text, { file })
  if (reading.kind === 'refused') return { faults: reading.problems.map(formatProblem) }
  return { sources: reading.value.sources.map((source) => ({ ...source, from: path })) }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // said as a fault by the caller
  }
}
