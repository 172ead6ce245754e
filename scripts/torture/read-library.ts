/** Load the library of a folder, as lint and build do, and print what came of it as JSON: for rows to run in a process of its own. */

import { formatProblem } from '@/lib/input/problems/problem'
import { loadLibrary } from '@/lib/library/documents/load-library'
import { runCommand } from '@/scripts/command-line'

/** What is printed. */
export type LibraryReport = Readonly<{
  ids: readonly string[]
  dates: Readonly<Record<string, string | null>>
  sources: readonly Readonly<{ read: number; refused: number; revision: string | null; problems: readonly string[] }>[]
  cpuMs: number
  peakMb: number
}>

await runCommand(() => {
  const [root = '.', today = '2026-11-27', ...lists] = process.argv.slice(2)
  const before = process.cpuUsage()
  const { advisories, sources } = loadLibrary(root, lists, today)
  const report: LibraryReport = {
    ids: advisories.map(({ id }) => id),
    dates: Object.fromEntries(advisories.map(({ id, published }) => [id, published])),
    sources: sources.map(({ read, refused, revision, problems }) => ({
      ...{ read, refused: refused.length, revision },
      problems: problems.slice(0, 2000).map(formatProblem),
    })),
    cpuMs: Math.round(process.cpuUsage(before).user / 1000),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  console.log(JSON.stringify(report))
  return 0
})
