/** Look at every page and link of `out/`, or of another folder: `npm run check:links -- [folder]`. For outputs that were put together of parts. */
import { isFolder } from '@/lib/build/output/files'
import { verifyOutput } from '@/lib/build/verify-output'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import { basePath, site, TOOL_PAGES } from '@/lib/site/site'
import { argumentsOf, runCommand, WrongUse } from './command-line'

await runCommand(() => {
  const [folder = 'out'] = argumentsOf({ options: {}, allowPositionals: true }).positionals
  if (!isFolder(folder)) throw new WrongUse(`${folder} is no folder; build first, or name the folder of an output`)
  const { pages, links, problems } = verifyOutput(folder, { origin: new URL(site().address).origin, base: basePath() }, TOOL_PAGES)
  if (problems.length > 0) throw new ContentError(problems.map(formatProblem))
  console.log(`${pages.toLocaleString('en')} pages, ${links.toLocaleString('en')} links, nothing wrong`)
  return 0
})
