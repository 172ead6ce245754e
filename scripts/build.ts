/** Build the portal into `out/`: read and check the content, export the pages, write the data, finish, swap. */
import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { withBuildDay } from '@/lib/age/build-day'
import { loadKeptPages, plannedIn } from '@/lib/content/kept-pages'
import { lineOf, loadLibrary } from '@/lib/content/load-library'
import { loadStateChanges } from '@/lib/content/openstack'
import { sourceFilesOf } from '@/lib/content/sources'
import { mendSwap, swapIn } from '@/lib/content/swap-folder'
import { printable } from '@/lib/problems/printable'
import { aliasPages } from '@/lib/publish/alias-pages'
import { TOOL_PAGES } from '@/lib/site/site'
import { finish } from './build/finish'
import { runNext } from './build/next'
import { provedPolicies } from './build/proved-policies'
import { renderAhead } from './build/render-ahead'
import { writeData } from './build/write-data'
import { argumentsOf, runCommand, today } from './command-line'

const ROOT = resolve('.')
const EXPORT = join(ROOT, '.build/export')
const FINISHED = join(ROOT, '.build/finished')
const OUT = join(ROOT, 'out')
const PREVIOUS = join(ROOT, '.build/previous')
const PLAN = join(ROOT, '.build/page-plan')

async function build(): Promise<number> {
  argumentsOf({ options: {} })
  tryToWrite()
  if (mendSwap(OUT, PREVIOUS)) console.error('out/: a build was ended while it changed places; the last one is back')
  const place = { root: ROOT, sourceFiles: sourceFilesOf(process.env), today: today() }
  await renderAhead(place)
  const library = loadLibrary(place.root, place.sourceFiles, place.today)
  for (const { source, problems, present } of library.sources) {
    if (!present) console.error(printable(`${source.id}: missing-source: ${source.folder} is not there; left out, since it is optional`))
    for (const problem of problems) console.error(lineOf(ROOT, source, problem))
  }
  for (const line of loadStateChanges(place.root, place.today)) console.error(line)
  const policies = provedPolicies(ROOT)
  const status = await runNext(ROOT, { ...plannedIn(PLAN), ...withBuildDay(place.today) })
  if (status !== 0) return failed(status)
  writeData(place, EXPORT, library, policies)
  const { reading, tools, files } = await finish({
    from: EXPORT,
    to: FINISHED,
    tools: TOOL_PAGES,
    kept: loadKeptPages(ROOT, PLAN),
    pointers: (notFound) => aliasPages(library.advisories, notFound),
  })
  swapIn(FINISHED, OUT, PREVIOUS)
  console.log(`out/: ${library.advisories.length} advisories; ${reading} reading pages, ${tools} tools, ${files} files`)
  return 0
}

/** A disk that cannot be written is told before minutes are spent on what would lie on it. */
function tryToWrite(): void {
  const folder = join(ROOT, '.build')
  if (!existsSync(folder)) mkdirSync(folder) // not `recursive`, which says of a read-only disk that something is not there
  writeFileSync(join(folder, 'try'), '')
  rmSync(join(folder, 'try'))
}

const LITTLE_BYTES = 64 * 2 ** 20

/** Next says what it met, at length; what it means is said in a line. */
function failed(status: number): number {
  const isFull = [ROOT, join(ROOT, '.build')].some((folder) => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < LITTLE_BYTES
  })
  if (isFull) console.error('.build: no-space: the disk is full; free some space, and build again')
  console.error('out/ is as it was.')
  return status
}

await runCommand(build, 'out/ is as it was.')
rmSync(FINISHED, { recursive: true, force: true }) // a half of an output, which nobody needs and a full disk has no room for
