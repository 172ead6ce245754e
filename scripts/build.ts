/** Build the portal into `out/`: read and check the content, export the pages, write the data, finish, swap. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Compilation, compile } from '@/lib/advisor/compile'
import { type PolicyProof, policyProof } from '@/lib/advisor/policy-json'
import { ContentError } from '@/lib/content/content-error'
import { loadKeptPages, plannedIn } from '@/lib/content/kept-pages'
import { lineOf, loadLibrary } from '@/lib/content/load-library'
import { loadOpenStack } from '@/lib/content/openstack'
import { loadPolicy, policyFolders } from '@/lib/content/policy'
import { loadPolicyCorpus } from '@/lib/content/policy-corpus'
import { loadProducts } from '@/lib/content/products'
import { sourceFilesOf } from '@/lib/content/sources'
import { loadTechnologies } from '@/lib/content/technologies'
import type { Library } from '@/lib/library/library'
import { aliasPages } from '@/lib/publish/alias-pages'
import { publishPolicy } from '@/lib/publish/policy-json'
import { publish } from '@/lib/publish/publish'
import { TOOL_PAGES } from '@/lib/site/site'
import { finish } from './build/finish'
import { copyFile, writeFile } from './build/folder'
import { renderAhead } from './build/render-ahead'

const ROOT = resolve('.')
const EXPORT = join(ROOT, '.build/export')
const FINISHED = join(ROOT, '.build/finished')
const OUT = join(ROOT, 'out')
const PLAN = join(ROOT, '.build/page-plan.json')

async function build(): Promise<number> {
  const place = { root: ROOT, sourceFiles: sourceFilesOf(process.env), today: new Date().toISOString().slice(0, 10) }
  await renderAhead(place)
  const library = loadLibrary(place.root, place.sourceFiles, place.today)
  for (const { source, problems, present } of library.sources) {
    if (!present) console.error(`${source.id}: missing-source: ${source.folder} is not there; left out, since it is optional`)
    for (const problem of problems) console.error(lineOf(ROOT, source, problem))
  }
  const policies = provedPolicies()
  const status = await nextBuild()
  if (status !== 0) return status
  writeData(library, policies)
  const { reading, tools, files } = await finish({ from: EXPORT, to: FINISHED, tools: TOOL_PAGES, kept: loadKeptPages(ROOT, PLAN) })
  swap()
  console.log(`out/: ${library.advisories.length} advisories; ${reading} reading pages, ${tools} tools, ${files} files`)
  return 0
}

/** Not `spawnSync`: a process that may turn its loop gives back the memory that reading took. */
function nextBuild(): Promise<number> {
  const env = { ...process.env, ...plannedIn(PLAN), NEXT_TELEMETRY_DISABLED: '1' }
  const next = spawn('npx', ['next', 'build'], { stdio: 'inherit', env })
  return new Promise((done, fail) => {
    next.on('error', fail)
    next.on('close', (status) => done(status ?? 1))
  })
}

type Proved = Readonly<{ compilation: Compilation; proof: PolicyProof }>

/** Every released version of the policy, compiled and proved. @throws ContentError with each property that fails, and its witness. */
function provedPolicies(): Proved[] {
  const proved = policyFolders('isolation').map((folder) => {
    const { policy, facts } = loadPolicy(folder)
    const compilation = compile(policy, facts)
    loadPolicyCorpus(ROOT, compilation) // kept on the disk: Next's workers would each make it
    return { folder, compilation, proof: policyProof(compilation, null) }
  })
  const failures = proved.flatMap(({ folder, proof }) =>
    proof.properties
      .filter(({ isWarning }) => !isWarning)
      .flatMap(({ number, name, failures }) => failures.map((failure) => `${folder}: property-${number}: ${name}: ${failure}`)),
  )
  if (failures.length > 0) throw new ContentError(failures)
  return proved
}

function writeData(library: Library, policies: readonly Proved[]): void {
  const openstack = loadOpenStack(ROOT)
  const facts = { openstack, catalogue: loadTechnologies(ROOT, openstack), versions: loadProducts(ROOT, openstack) }
  for (const { path, text } of publish({ library, ...facts })) writeFile(join(EXPORT, path), text)
  for (const { path, text } of aliasPages(library.advisories, readFileSync(join(EXPORT, '404.html'), 'utf8')))
    writeFile(join(EXPORT, path), text)
  for (const { compilation, proof } of policies)
    for (const { path, text } of publishPolicy(compilation, proof, loadPolicyCorpus(ROOT, compilation))) writeFile(join(EXPORT, path), text)
  for (const { origin } of library.advisories) {
    const report = library.sources.find(({ source }) => source.id === origin.source)
    if (report !== undefined) copyFile(join(report.source.folder, origin.path), join(EXPORT, 'raw', origin.source, origin.path))
  }
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
