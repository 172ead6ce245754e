import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WrittenFile } from '@/lib/build/job'
import type { BuildState } from '@/lib/build/output/build-state'
import { type OutputFolder, openOutput, sweep } from '@/lib/build/output/files'
import { swapIn } from '@/lib/disk/swap-folder'

/** The folder that is to become `out/`. */
export type NextTree = Readonly<{
  output: OutputFolder
  /** Whether nothing was in it to begin with. */
  isEmpty: boolean
  /**
   * Put the folder in the place of `out/`.
   *
   * @param kept Files that are to be as they are in `out/`; every other file that was written is there already.
   * @returns The files that are not as they were in `out/`.
   */
  publish: (kept: readonly WrittenFile[], written: readonly WrittenFile[], id: string) => readonly string[]
}>

/**
 * Make a folder for the next output: the one that `out/` was two builds ago, in which little is to be changed, or an empty one.
 *
 * @param before What the last build did; its `changed` is what parts `out/` from the folder before it.
 */
export function openNextTree(root: string, before: BuildState): NextTree {
  const [out, build] = [join(root, 'out'), join(root, '.build')]
  const [finished, previous, spare, mark] = ['finished', 'previous', 'spare', 'spare.id'].map((name) => join(build, name)) as Four
  const isSpare = before.id !== '' && existsSync(spare) && existsSync(mark) && readFileSync(mark, 'utf8') === before.id
  mkdirSync(build, { recursive: true })
  rmSync(mark, { force: true }) // from here on it is neither the one nor the other
  rmSync(finished, { recursive: true, force: true })
  if (isSpare) renameSync(spare, finished)
  else mkdirSync(finished)
  const output = openOutput(finished, !isSpare)
  return {
    output,
    isEmpty: !isSpare,
    publish(kept, written, id) {
      const old = new Set([...before.jobs.values()].flatMap(({ files }) => files.map(({ file }) => file)))
      const now = new Set([...kept, ...written].map(({ file }) => file))
      const removed = [...old].filter((file) => !now.has(file))
      const stale = new Set(before.changed)
      const found = isSpare ? sweep(finished, now) : new Set()
      for (const { file } of kept) if (!found.has(file) || stale.has(file)) output.link(file, join(out, file))
      swapIn(finished, out, previous, spare)
      writeFileSync(mark, id)
      return [...written.map(({ file }) => file), ...removed]
    },
  }
}

type Four = [string, string, string, string]
