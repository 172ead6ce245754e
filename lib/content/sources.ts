import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { z } from 'zod'
import { ContentError } from '@/lib/content/content-error'
import type { Source } from '@/lib/library/library'
import { formatProblem } from '@/lib/problems/problem'
import { FORMATS } from '@/lib/sources/reader'
import { readYaml } from '@/lib/sources/yaml'

const SourceEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and dashes'),
  format: z.enum(FORMATS),
  path: z.string().min(1),
  title: z.string().min(1),
  publisher: z.strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https?$/ }) }),
  license: z.string().min(1),
  homepage: z.url({ protocol: /^https?$/ }).optional(),
  onProblem: z.enum(['fail', 'quarantine']),
  optional: z.boolean().default(false),
})
const SourceList = z.strictObject({ sources: z.array(SourceEntry).min(1) })

/** Paths of the further source files that ADVISORY_SOURCES names, parted by `:`. */
export function sourceFilesOf(env: Readonly<Record<string, string | undefined>>): string[] {
  return (env.ADVISORY_SOURCES ?? '').split(':').filter((path) => path !== '')
}

/**
 * The sources of `content/sources.yaml` and of the files given, in that order.
 *
 * @param root The project's folder.
 * @param files Paths relative to it, or absolute.
 * @throws ContentError for a file that cannot be read or is wrong, an id that comes twice, and a folder that is missing
 *   without `optional: true`.
 */
export function loadSources(root: string, files: readonly string[]): Source[] {
  const read = ['content/sources.yaml', ...files].map((file) => readSourceFile(root, resolve(root, file)))
  const faults = read.flatMap((one) => ('faults' in one ? one.faults : []))
  const sources = read.flatMap((one) => ('sources' in one ? one.sources : []))
  const twins = sources.filter(({ id }, index) => sources.findIndex((other) => other.id === id) < index)
  faults.push(...twins.map(({ id }) => `sources: duplicate-id: two sources have the id ${id}; rename one of them`))
  if (faults.length > 0) throw new ContentError(faults)
  return sources
}

function readSourceFile(root: string, path: string): Readonly<{ sources: Source[] }> | Readonly<{ faults: string[] }> {
  const file = relative(root, path)
  const text = readOrNull(path)
  if (text === null) return { faults: [`${file}: missing-source: there is no such file; correct ADVISORY_SOURCES`] }
  const reading = readYaml(SourceList, text, { file })
  if (reading.kind === 'refused') return { faults: reading.problems.map(formatProblem) }
  return {
    sources: reading.value.sources.map(({ path: folder, homepage, ...source }) => ({
      ...source,
      homepage: homepage ?? null,
      folder: resolve(dirname(path), folder),
    })),
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // said as a fault by the caller
  }
}
