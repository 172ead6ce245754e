/**
 * Build the portal into `out/`: bundle its code where that has changed, then run the steps of `lib/build/steps.ts`. With `--shard 2/3` the
 * second of three parts, which are put together by copying.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { siteBundle } from '@/lib/build/code/site-bundle'
import { parseShard, type Shard, WHOLE } from '@/lib/build/shard'
import type { SiteCode } from '@/lib/build/site-code'
import { codeOf, unchangedSince } from '@/lib/build/unchanged-build'
import { workspaceOf } from '@/lib/build/workspace'
import type { runBuild } from './build/run-build'
import { argumentsOf, runCommand, today, WrongUse } from './command-line'

/** What `lib/build/code/site-entry.ts` exports. */
type Bundle = Readonly<{ site: SiteCode; runBuild: typeof runBuild }>

await runCommand(async () => {
  const { values } = argumentsOf({ options: { shard: { type: 'string' } } })
  const shard = values.shard === undefined ? WHOLE : shardOf(values.shard)
  const workspace = workspaceOf(process.env, today())
  tryToWrite(workspace.root)
  const { entry, facts } = await siteBundle(workspace.root)
  const same = unchangedSince(workspace, codeOf(facts, shard))
  if (same === null) {
    const bundle: Bundle = await import(pathToFileURL(entry).href)
    await bundle.runBuild(bundle.site, facts, workspace, shard)
    return Number(process.exitCode ?? 0)
  }
  for (const line of same.lines) console.error(line)
  console.log(`Nothing has changed since the last build; ${same.summary}`)
  return 0
}, 'out/ is as it was.')

function shardOf(text: string): Shard {
  try {
    return parseShard(text)
  } catch (error) {
    if (error instanceof RangeError) throw new WrongUse(error.message)
    throw error
  }
}

/** A disk that cannot be written is told before anything is made that would lie on it. */
function tryToWrite(root: string): void {
  const folder = join(root, '.build')
  if (!existsSync(folder)) mkdirSync(folder) // not `recursive`, which says of a read-only disk that something is not there
  writeFileSync(join(folder, 'try'), '')
  rmSync(join(folder, 'try'))
}
