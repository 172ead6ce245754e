import { fileOfPage } from '@/lib/build/code/find-routes'
import type { FinishedPage } from '@/lib/build/postprocess/postprocess'

/** A piece of work that writes files of the output: a page, the data of one advisory, an index. */
export type Job = Readonly<{
  /** Made by `jobId`: the same in every build. */
  id: string
  /** Stands for the code that does it. */
  code: string
}>

/** A page by the path of its route, a group of data files by its name, the data of an advisory by the last part of its address. */
type Parts = Readonly<{ kind: 'page' | 'data' | 'advisory'; name: string; params: Readonly<Record<string, string>> }>

/** The id of a job: `page advisories/[id] id=bh-2026-001`. */
export function jobId({ kind, name, params }: Parts): string {
  return `${kind} ${name} ${new URLSearchParams(params)}`
}

/** What `jobId` put together. */
export function partsOf(id: string): Parts {
  const [kind = '', name = '', params = ''] = id.split(' ')
  return { kind: kind as Parts['kind'], name, params: Object.fromEntries(new URLSearchParams(params)) } // as: jobId wrote it
}

/** The page for unknown addresses, in which pointers stand, too. */
export const NOT_FOUND = '404.html'

/** The file of the page that a job makes; null for other jobs. */
export function fileOfJob(id: string): string | null {
  const { kind, name, params } = partsOf(id)
  if (kind !== 'page') return null
  return name === '404' ? NOT_FOUND : fileOfPage(name, params)
}

/** What others can point at in a page, and where it points: `/path/` or `/path/#fragment`. */
export type Links = Readonly<{ kind: FinishedPage['kind']; anchors: readonly string[]; targets: readonly string[] }>

/** A file that a job wrote, with what tells whether somebody has changed it since. */
export type WrittenFile = Readonly<{ file: string; size: number; mtimeMs: number }>

/** A job that is done. */
export type Done = Readonly<{
  id: string
  /** What it asked for: see `trace.ts`. */
  sources: readonly string[]
  files: readonly WrittenFile[]
  /** By file, for pages. */
  links: Readonly<Record<string, Links>>
}>
