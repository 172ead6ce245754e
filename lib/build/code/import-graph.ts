import type { Metafile } from 'esbuild'
import { hashOf } from '@/lib/disk/cached-file'

/** What each file of the project imports, and the hash of its own bytes. Packages are left to the lock file. */
export type ImportGraph = Readonly<Record<string, Readonly<{ hash: string; imports: readonly string[] }>>>

/**
 * The graph of a bundle.
 *
 * @param hashOfFile The hash of a file's bytes.
 */
export function graphOf({ inputs }: Metafile, hashOfFile: (file: string) => string): ImportGraph {
  const files = Object.entries(inputs).map(
    ([name, { imports }]) => [fileIn(name), imports.flatMap(({ path, external }) => (external ? [] : fileIn(path)))] as const,
  )
  const graph: Record<string, { hash: string; imports: string[] }> = {}
  for (const [file, imports] of files) {
    if (!isOurs(file)) continue
    const node = graph[file] ?? { hash: hashOfFile(file), imports: [] }
    graph[file] = node
    for (const each of imports) if (isOurs(each) && each !== file && !node.imports.includes(each)) node.imports.push(each)
  }
  return graph
}

/** Stubs and style sheets that stand for a file are named after it, behind a colon. */
const fileIn = (name: string) => name.replace(/^[a-z-]+:/, '').replace(/\?.*$/, '')
const isOurs = (file: string) => !file.includes('node_modules/') && !file.startsWith('<')

/**
 * One hash for all code that some files can reach by their imports, themselves included.
 *
 * @param lock Stands for the packages.
 * @throws RangeError for a file that is not in the graph.
 */
export function hashOfCode(graph: ImportGraph, entries: readonly string[], lock: string): string {
  const parts = reachedFrom(graph, entries).map((file) => `${file}\0${graph[file]?.hash}`)
  return hashOf([lock, ...parts].join('\n'))
}

/** All files that some files can reach by their imports, themselves included, in a fixed order. */
export function reachedFrom(graph: ImportGraph, entries: readonly string[]): string[] {
  const reached = new Set(entries)
  for (const file of reached) {
    const node = graph[file]
    if (node === undefined) throw new RangeError(`${file} is not part of the bundle`)
    for (const each of node.imports) reached.add(each)
  }
  return [...reached].toSorted()
}
