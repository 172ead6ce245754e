import { readCodeFacts } from '@/lib/build/code/code-facts'
import { openReport } from '@/lib/build/report'
import type { SiteCode } from '@/lib/build/site-code'
import { build } from '@/lib/build/steps'
import { openWorkers } from '@/lib/build/worker/workers'
import { workspaceOf } from '@/lib/build/workspace'
import { ContentError } from '@/lib/content/content-error'

/**
 * Build once, and tell of it on standard output and standard error.
 *
 * @param facts The file that holds what is known of the code.
 * @returns The code to exit with.
 */
export async function runBuild(site: SiteCode, facts: string): Promise<number> {
  const workspace = workspaceOf(process.env)
  const code = readCodeFacts(facts)
  const workers = openWorkers(code, { workspace, facts })
  try {
    await build({ workspace, site, facts: code, workers, report: openReport() })
    return 0
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    console.error(error.message)
    console.error(`\n${error.lines.length === 1 ? 'One problem' : `${error.lines.length} problems`}; out/ is as it was.`)
    return 1
  } finally {
    await workers.close()
  }
}
