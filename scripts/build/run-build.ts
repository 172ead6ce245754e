import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { readCodeFacts } from '@/lib/build/code/code-facts'
import { openReport } from '@/lib/build/report'
import type { Shard } from '@/lib/build/shard'
import type { SiteCode } from '@/lib/build/site-code'
import { build } from '@/lib/build/steps'
import { cacheLastBuild, codeOf, inputsOf } from '@/lib/build/unchanged-build'
import { openWorkers } from '@/lib/build/worker/workers'
import type { Workspace } from '@/lib/build/workspace'
import { loadSources } from '@/lib/library/sources/sources'
import { runCommand, whileStoppable } from '@/scripts/command-line'

/**
 * Node lets a heap grow to four times what is in use before it looks for what is not: with thousands of documents, and a heap for each
 * thread, that is gigabytes. It looks when a heap has grown by half, here and in the threads.
 */
const HEAP_GROWTH = '--heap-growing-percent=50'

/**
 * Build once, tell of it on standard output and standard error, and set the exit code.
 *
 * @param facts The file that holds what is known of the code.
 */
export async function runBuild(site: SiteCode, facts: string, workspace: Workspace, shard: Shard): Promise<void> {
  await runCommand(
    () =>
      whileStoppable(async (signal) => {
        setFlagsFromString(HEAP_GROWTH)
        const code = readCodeFacts(facts)
        const workers = openWorkers(code, { workspace, facts })
        signal.addEventListener('abort', () => void workers.close())
        try {
          const inputs = inputsOf(
            workspace,
            codeOf(facts, shard),
            loadSources(workspace.root, workspace.sourceFiles).map(({ folder }) => folder),
          )
          const report = openReport()
          const summary = await build({ workspace, shard, site, facts: code, workers, report })
          cacheLastBuild(workspace.root, inputs, report.said(), summary)
          return 0
        } catch (error) {
          rmSync(join(workspace.root, '.build/finished'), { recursive: true, force: true }) // half an output: a full disk has no room for it
          throw signal.aborted ? signal.reason : error
        } finally {
          await workers.close()
        }
      }),
    'out/ is as it was.',
  )
}
