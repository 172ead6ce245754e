/** Build the portal into `out/`: bundle its code where that has changed, then run the steps of `lib/build/steps.ts`. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { siteBundle } from '@/lib/build/code/site-bundle'
import { unchangedSince } from '@/lib/build/last-build'
import type { SiteCode } from '@/lib/build/site-code'
import { workspaceOf } from '@/lib/build/workspace'
import type { runBuild } from './build/run-build'
import { argumentsOf, runCommand, today } from './command-line'

/** What `lib/build/code/site-entry.ts` exports. */
type Bundle = Readonly<{ site: SiteCode; runBuild: typeof runBuild }>

await runCommand(async () => {
  argumentsOf({ options: {} })
  const workspace = workspaceOf(process.env, today())
  tryToWrite(workspace.root)
  const { entry, facts } = await siteBundle(workspace.root)
  const same = unchangedSince(workspace, facts)
  if (same === null) {
    const bundle: Bundle = await import(pathToFileURL(entry).href)
    await bundle.runBuild(bundle.site, facts, workspace)
    return Number(process.exitCode ?? 0)
  }
  for (const line of same.lines) console.error(line)
  console.log(`Nothing has changed since the last build; ${same.summary}`)
  return 0
}, 'out/ is as it was.')

/** A disk that cannot be written is told before anything is made that would lie on it. */
function tryToWrite(root: string): void {
  const folder = join(root, '.build')
  if (!existsSync(folder)) mkdirSync(folder) // not `recursive`, which says of a read-only disk that something is not there
  writeFileSync(join(folder, 'try'), '')
  rmSync(join(folder, 'try'))
}
