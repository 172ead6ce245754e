/**
 * Build the portal into `out/`: bundle its code where that has changed, then run the steps of `lib/build/steps.ts`. With `--shard 2/3` the
 * second of three parts, which are put together by copying.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { siteBundle } from '@/lib/build/code/site-bundle'
import { parseShard, type Shard, WHOLE } from '@/lib/build/shard'
import type { SiteCode } from '@/lib/build/site-code'
import { codeOf, unchangedSince } from '@/lib/build/unchanged-build'
import { type Workspace, workspaceOf } from '@/lib/build/workspace'
import { whileAlone } from '@/lib/disk/alone'
import type { runBuild } from './build/run-build'
import { argumentsOf, runCommand, today, WrongUse } from './command-line'

/** What `lib/build/code/site-entry.ts` exports. */
type Bundle = Readonly<{ site: SiteCode; runBuild: typeof runBuild }>

await runCommand(async () => {
  const { values } = argumentsOf({ options: { shard: { type: 'string' } } })
  const shard = values.shard === undefined ? WHOLE : shardOf(values.shard)
  const workspace = workspaceOf(process.env, today())
  return whileAlone(lockIn(workspace.root), sayWaiting, () => build(workspace, shard))
}, 'out/ is as it was.')

async function build(workspace: Workspace, shard: Shard): Promise<number> {
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
}

function shardOf(text: string): Shard {
  try {
    return parseShard(text)
  } catch (error) {
    if (error instanceof RangeError) throw new WrongUse(error.message)
    throw error
  }
}

/** Written before anything else: a disk that cannot be written is told before anything is made that would lie on it. */
function lockIn(root: string): string {
  const folder = join(root, '.build')
  if (!existsSync(folder)) makeFolder(folder)
  return join(folder, 'lock')
}

/** Not `recursive`, which says of a read-only disk that something is not there. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!existsSync(folder)) throw error // another build was faster
  }
}

function sayWaiting(process: number): void {
  console.error(`another build is under way here (process ${process}); this one begins when that has ended`)
}
