import type { Problem } from '@/lib/input/problems/problem'
import { pathOfFile } from './link-target'
import { problemIn } from './page-problem'
import type { PageKind } from './postprocess'

type Kinds = ReadonlyMap<string, Readonly<{ kind: PageKind }>>

/**
 * Few patterns that together match the path of every reading page and of no tool: folders as a whole where no tool lies in them, names
 * at the root by what stands before their first dash (`/CVE-*`).
 *
 * @param files Of all pages.
 * @param tools Paths of those that need script; `toolProblems` tells whether it is these.
 */
export function readingPatterns(files: readonly string[], tools: readonly string[]): string[] {
  const holdsTool = (start: string) => tools.some((path) => path.startsWith(start))
  const patterns = files.map(pathOfFile).flatMap((path) => {
    if (tools.includes(path)) return []
    const start = startsOf(path).find((each) => !holdsTool(each))
    return [start === undefined ? path : `${start}*`]
  })
  return [...new Set(patterns)].toSorted()
}

/** Beginnings of a path that can stand for many, shortest first: `/CVE-`; `/advisor/`, `/advisor/tree/`. */
function startsOf(path: string): string[] {
  const name = /^\/[A-Z][A-Za-z0-9]*-/.exec(path)?.[0]
  const parts = path.split('/').slice(1, -1)
  const folders = parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}/`)
  return name === undefined ? folders : [name, ...folders]
}

/** Where the pages that need script are others than those that hosts are told of. */
export function toolProblems(pages: Kinds, tools: readonly string[]): Problem[] {
  return [...pages].flatMap(([file, { kind }]) => {
    const isListed = tools.includes(pathOfFile(file))
    if ((kind === 'tool') === isListed) return []
    return isListed
      ? [problemIn(file, 'no-tool', 'the page is listed as a tool but has no script', 'remove it from TOOL_PAGES')]
      : [problemIn(file, 'unlisted-tool', 'the page needs JavaScript, but its headers would forbid it', 'add it to TOOL_PAGES')]
  })
}
