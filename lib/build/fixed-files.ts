import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeFacts } from '@/lib/build/code/code-facts'
import type { BuiltLibrary } from '@/lib/build/load/built-library'
import type { BuildState, CachedJob } from '@/lib/build/output/build-state'
import { filesBelow, type OutputFolder } from '@/lib/build/output/files'
import { hashOf } from '@/lib/disk/cached-file'
import { bytesAgain } from '@/lib/library/documents/read-documents'

/** A file that is published as it is, or whose text is at hand. */
type FixedFile = Readonly<{ file: string; key: string }> & Readonly<{ text: string } | { bytes: () => Uint8Array }>

/** Files that no job makes: those of `public/`, scripts, and the original bytes of every document. */
export function fixedFiles(root: string, { assets }: Pick<CodeFacts, 'assets'>, { advisories, sources }: BuiltLibrary): FixedFile[] {
  const shared = join(root, 'public')
  const byId = new Map(sources.map(({ source }) => [source.id, source]))
  return [
    ...filesBelow(shared).map((file) => ({
      file,
      key: hashOf(readFileSync(join(shared, file))),
      bytes: () => readFileSync(join(shared, file)),
    })),
    ...Object.entries(assets).map(([file, text]) => textFile(file, text)),
    ...advisories.flatMap(({ origin: { source: id, path, sha256 } }) => {
      const source = byId.get(id)
      return source === undefined ? [] : [{ file: `raw/${id}/${path}`, key: sha256, bytes: () => bytesAgain(source, path, sha256) }]
    }),
  ]
}

export const textFile = (file: string, text: string): FixedFile => ({ file, key: hashOf(text), text })

/** Write those files that are not in the output as they should be. */
export function writeFixed(
  files: readonly FixedFile[],
  { before, isWhole, output }: Readonly<{ before: BuildState; isWhole: (job: CachedJob) => boolean; output: OutputFolder }>,
): Readonly<{ kept: readonly CachedJob[]; made: readonly CachedJob[] }> {
  const kept: CachedJob[] = []
  const made: CachedJob[] = []
  for (const fixed of files) {
    const id = `file ${fixed.file}`
    const same = before.jobs.get(id)
    if (same?.key === fixed.key && isWhole(same)) kept.push(same)
    else {
      const written = output.write(fixed.file, 'text' in fixed ? fixed.text : fixed.bytes())
      made.push({ id, key: fixed.key, sources: [], files: [written], links: {} })
    }
  }
  return { kept, made }
}
