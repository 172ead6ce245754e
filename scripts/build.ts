/** Build the portal into `out/`: read and check the content, export the pages, write the data, finish, swap. */
import { spawn } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildDay, withBuildDay } from '@/lib/age/build-day'
import { ContentError } from '@/lib/content/content-error'
import { loadKeptPages, plannedIn } from '@/lib/content/kept-pages'
import { lineOf, loadLibrary } from '@/lib/content/load-library'
import { loadStateChanges } from '@/lib/content/openstack'
import { sourceFilesOf } from '@/lib/content/sources'
import { aliasPages } from '@/lib/publish/alias-pages'
import { TOOL_PAGES } from '@/lib/site/site'
import { finish } from './build/finish'
import { provedPolicies } from './build/proved-policies'
import { renderAhead } from './build/render-ahead'
import { writeData } from './build/write-data'

const ROOT = resolve('.')
const EXPORT = join(ROOT, '.build/export')
const FINISHED = join(ROOT, '.build/finished')
const OUT = join(ROOT, 'out')
const PLAN = join(ROOT, '.build/page-plan')

async function build(): Promise<number> {
  const place = { root: ROOT, sourceFiles: sourceFilesOf(process.env), today: buildDay(process.env) }
  await renderAhead(place)
  const library = loadLibrary(place.root, place.sourceFiles, place.today)
  for (const { source, problems, present } of library.sources) {
    if (!present) console.error(`${source.id}: missing-source: ${source.folder} is not there; left out, since it is optional`)
    for (const problem of problems) console.error(lineOf(ROOT, source, problem))
  }
  for (const line of loadStateChanges(place.root, place.today)) console.error(line)
  const policies = provedPolicies(ROOT)
  const status = await nextBuild(place.today)
  if (status !== 0) return status
  writeData(place, EXPORT, library, policies)
  const { reading, tools, files } = await finish({
    from: EXPORT,
    to: FINISHED,
    tools: TOOL_PAGES,
    kept: loadKeptPages(ROOT, PLAN),
    pointers: (notFound) => aliasPages(library.advisories, notFound),
  })
  swap()
  console.log(`out/: ${library.advisories.length} advisories; ${reading} reading pages, ${tools} tools, ${files} files`)
  return 0
}

/** Not `spawnSync`: a process that may turn its loop gives back the memory that reading took. */
function nextBuild(today: string): Promise<number> {
  const env = { ...process.env, ...plannedIn(PLAN), ...withBuildDay(today), NEXT_TELEMETRY_DISABLED: '1' }
  const next = spawn(join(ROOT, 'node_modules/.bin/next'), ['build'], { stdio: 'inherit', env })
  return new Promise((done, fail) => {
    next.on('error', fail)
    next.on('close', (status) => done(status ?? 1))
  })
}

/** The last good output stays until the new one is whole. */
function swap(): void {
  const previous = join(ROOT, '.build/previous')
  rmSync(previous, { recursive: true, force: true })
  if (existsSync(OUT)) renameSync(OUT, previous)
  renameSync(FINISHED, OUT)
  rmSync(previous, { recursive: true, force: true })
}

try {
  process.exitCode = await build()
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  console.error(`\n${error.lines.length} problems; out/ is as it was.`)
  process.exitCode = 1
}
