import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeFacts } from '@/lib/build/code/code-facts'
import { hashOf } from '@/lib/build/kept'
import type { BuiltLibrary } from '@/lib/build/load/built-library'
import type { BuildState, KeptJob } from '@/lib/build/output/build-state'
import { filesBelow, type OutputFolder } from '@/lib/build/output/files'

/** A file that is published as it is, or whose text is at hand. */
export type FixedFile = Readonly<{ file: string; key: string }> & (Readonly<{ from: string }> | Readonly<{ text: string }>)

/** Files that no job makes: those of `public/`, scripts, and the original bytes of every document. */
export function fixedFiles(root: string, { assets }: Pick<CodeFacts, 'assets'>, { advisories, sources }: BuiltLibrary): FixedFile[] {
  const shared = join(root, 'public')
  const folders = new Map(sources.map(({ source }) => [source.id, source.folder]))
  return [
    ...filesBelow(shared).map((file) => ({ file, key: hashOf(readFileSync(join(shared, file))), from: join(shared, file) })),
    ...Object.entries(assets).map(([file, text]) => textFile(file, text)),
    ...advisories.map(({ origin }) => ({
      file: `raw/${origin.source}/${origin.path}`,
      key: origin.sha256,
      from: join(folders.get(origin.source) ?? '', origin.path),
    })),
  ]
}

export const textFile = (file: string, text: string): FixedFile => ({ file, key: hashOf(text), text })

/** Write those files that are not in the output as they should be. */
export function writeFixed(
  files: readonly FixedFile[],
  { before, isWhole, output }: Readonly<{ before: BuildState; isWhole: (job: KeptJob) => boolean; output: OutputFolder }>,
): Readonly<{ kept: readonly KeptJob[]; made: readonly KeptJob[] }> {
  const kept: KeptJob[] = []
  const made: KeptJob[] = []
  for (const fixed of files) {
    const id = `file ${fixed.file}`
    const same = before.jobs.get(id)
    if (same?.key === fixed.key && isWhole(same)) kept.push(same)
    else {
      const written = 'text' in fixed ? output.write(fixed.file, fixed.text) : output.copy(fixed.file, fixed.from)
      made.push({ id, key: fixed.key, sources: [], files: [written], links: {} })
    }
  }
  return { kept, made }
}
