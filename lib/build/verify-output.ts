import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brokenLinks, linksOf } from '@/lib/build/links'
import { filesBelow } from '@/lib/build/output/files'
import type { Home } from '@/lib/build/postprocess/link-target'
import { toolProblems } from '@/lib/build/postprocess/page-paths'
import { finishPage } from '@/lib/build/postprocess/postprocess'
import type { Problem } from '@/lib/input/problems/problem'

/** What was looked at in a folder, and what is wrong there. */
type Verified = Readonly<{ pages: number; links: number; problems: readonly Problem[] }>

/**
 * Look at a published folder as a build looks at its own: at every link, at what a policy forbids, at which pages need script. For outputs that
 * were put together of parts.
 *
 * @param tools Paths of the pages that need script.
 */
export function verifyOutput(folder: string, home: Home, tools: readonly string[]): Verified {
  const files = filesBelow(folder)
  const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('raw/'))
  const problems: Problem[] = []
  const links = Object.fromEntries(
    pages.map((file) => {
      const page = finishPage({ file, html: readFileSync(join(folder, file), 'utf8'), home }, () => null) // it is finished: only looked at
      for (const problem of page.problems) problems.push(problem)
      return [file, linksOf(page)]
    }),
  )
  const written = files.map((file) => ({ file, size: 0, mtimeMs: 0 }))
  const broken = brokenLinks({ kept: [], made: [{ id: 'all', key: '', sources: [], files: written, links }], before: [] })
  return {
    pages: pages.length,
    links: broken.count,
    problems: [...problems, ...toolProblems(new Map(Object.entries(links)), tools), ...broken.problems],
  }
}
