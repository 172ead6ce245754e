/**
 * Start `bulkhead` as compiled JavaScript: the bundle of `cli/bulkhead.ts`, made again where a file of it has changed. Plain JavaScript,
 * since compiling this file as well would take longer than the command.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ALL = join(ROOT, '.cache/command')
const LAST = join(ALL, 'last.json')
const ENTRY = 'bulkhead.js'
const A_DAY_MS = 86_400_000

/** What the bundle depends on besides the files in it. */
const OUTSIDE = ['package-lock.json', 'tsconfig.json', 'cli/start.mjs']

const hashOf = (text) => createHash('sha256').update(text).digest('hex')
const outsideNow = () => hashOf([process.version, process.env.SITE_URL ?? '', ...OUTSIDE.map(hashOfFile)].join('\n'))

function hashOfFile(file) {
  try {
    return hashOf(readFileSync(join(ROOT, file)))
  } catch {
    return 'none'
  }
}

/** The folder of the bundle; null where it is not there, or a file of it has changed. */
function current() {
  try {
    const { folder, outside, files } = JSON.parse(readFileSync(LAST, 'utf8'))
    if (outside !== outsideNow() || !Object.entries(files).every(([file, hash]) => hashOfFile(file) === hash)) return null
    statSync(join(ALL, folder, ENTRY))
    return join(ALL, folder)
  } catch {
    return null
  }
}

async function make() {
  if (process.stderr.isTTY) process.stderr.write('Compiling …\r')
  const { build } = await import('esbuild')
  const outside = outsideNow()
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['cli/bulkhead.ts'],
    outdir: 'bundle',
    ...{ bundle: true, splitting: true, write: false, metafile: true, minifySyntax: true, legalComments: 'none', logLevel: 'silent' },
    ...{ format: 'esm', platform: 'node', target: 'node20' },
    // Packages in CommonJS are written into the bundle with `require`, which a module does not have.
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
  })
  if (process.stderr.isTTY) process.stderr.write('\u001b[K')
  const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/') && !file.startsWith('<'))
  const files = Object.fromEntries(own.map((file) => [file, hashOfFile(file)]))
  const folder = hashOf(JSON.stringify([outside, files])).slice(0, 32)
  const texts = outputFiles.map(({ path, text }) => [relative(join(ROOT, 'bundle'), path), text])
  try {
    mkdirSync(ALL, { recursive: true })
    removeOld(folder)
    writeFolder(join(ALL, folder), texts)
    const draft = `${LAST}.${randomUUID()}.draft`
    writeFileSync(draft, JSON.stringify({ folder, outside, files }))
    renameSync(draft, LAST)
    return join(ALL, folder)
  } catch {
    // A disk that is full, or another user's: this time it works from elsewhere.
    const elsewhere = mkdtempSync(join(tmpdir(), 'bulkhead-'))
    process.on('exit', () => rmSync(elsewhere, { recursive: true, force: true }))
    writeFolder(join(elsewhere, folder), texts)
    return join(elsewhere, folder)
  }
}

/** Whole, or not at all: somebody else may be doing the same. */
function writeFolder(path, texts) {
  const draft = `${path}.${randomUUID()}.draft`
  mkdirSync(draft, { recursive: true })
  for (const [name, text] of texts) writeFileSync(join(draft, name), text)
  writeFileSync(join(draft, 'package.json'), '{ "type": "module" }\n')
  rmSync(path, { recursive: true, force: true })
  renameSync(draft, path)
}

/** What other code was goes after a day: a command may still run in it. */
function removeOld(folder) {
  for (const name of readdirSync(ALL))
    if (name !== folder && Date.now() - statSync(join(ALL, name)).mtimeMs > A_DAY_MS)
      rmSync(join(ALL, name), { recursive: true, force: true })
}

await import(pathToFileURL(join(current() ?? (await make()), ENTRY)).href)
