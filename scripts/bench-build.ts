/**
 * What a build costs with many documents: `npm run bench:build -- [--documents 100,1000,5000]`. Builds in a temporary copy with generated
 * documents as a second source, first from nothing, then again after a change in one of them; `out/` stays as it is.
 */
import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MOST_DOCUMENTS, ownDocument } from '@/lib/formats/generate/own-document'
import { argumentsOrExit, exitWith } from '@/scripts/command-line'
import { copyProject } from '@/scripts/copy-project'
import { memoryOfTree } from './bench/process-tree'

const EVERY_MS = 500
const SOURCE =
  '{ id: generated, format: markdown, path: ./documents, title: Generated, publisher: { name: None, url: https://none.example/ }, license: CC0-1.0, onProblem: fail }'

const { values } = argumentsOrExit({ options: { documents: { type: 'string', default: '100,1000,5000' } } })
const sizes = values.documents.split(',').map(Number)
const wrong = sizes.find((size) => !Number.isInteger(size) || size < 1 || size > MOST_DOCUMENTS)
if (wrong !== undefined) exitWith(`--documents: ${wrong} is not valid; use whole numbers from 1 to ${MOST_DOCUMENTS}`)

const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0)
const folder = mkdtempSync(join(tmpdir(), 'bench-build-'))
const documents = join(folder, 'documents')
try {
  const project = copyProject('.', join(folder, 'project'), 'whole')
  console.log('documents   wall s   CPU s   documents/CPU s   CPU ms a document   peak MB   after one change: wall s   CPU s   peak MB')
  let before = { size: 0, cpu: 0 }
  for (const size of sizes) {
    writeDocuments(project, size)
    const { wall, cpu, peak } = await measure(project)
    changeOne()
    const again = await measure(project)
    const each = ((cpu - before.cpu) / (size - before.size)) * 1000
    const cells = [size, wall.toFixed(0), cpu.toFixed(1), (size / cpu).toFixed(1), each.toFixed(0), megabytes(peak)]
    const after = [again.wall.toFixed(0), again.cpu.toFixed(1), megabytes(again.peak)]
    console.log([...cells, ...after].map((cell, at) => String(cell).padStart([9, 9, 8, 18, 20, 10, 27, 8, 10][at] ?? 0)).join(''))
    before = { size, cpu }
  }
  console.log('CPU ms a document: for the documents added since the line above; the first line includes all fixed costs.')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function writeDocuments(project: string, size: number): void {
  for (const old of [documents, ...['.next', '.build', '.cache', 'out'].map((name) => join(project, name))])
    rmSync(old, { recursive: true, force: true })
  mkdirSync(documents)
  for (let number = 0; number < size; number += 1) {
    const { file, text } = ownDocument(number)
    writeFileSync(join(documents, file), text)
  }
  writeFileSync(join(folder, 'sources.yaml'), `sources:\n  - ${SOURCE}\n`)
}

/** Another sentence in the first document. */
function changeOne(): void {
  const { file, text } = ownDocument(0)
  writeFileSync(join(documents, file), text.replace('## Affected', 'It was looked at again.\n\n## Affected'))
}

async function measure(project: string) {
  const began = performance.now()
  const { times, peak } = await build(project)
  return { wall: (performance.now() - began) / 1000, cpu: secondsOf(times), peak }
}

/** The shell tells the processor time of all that ran, which others on the machine lengthen less than the time on the wall. */
async function build(project: string): Promise<{ times: string; peak: number }> {
  const log = join(folder, 'build.log')
  const file = openSync(log, 'w')
  const child = spawn('bash', ['-c', 'npx tsx scripts/build.ts; code=$?; times >&3; exit $code'], {
    cwd: project,
    env: { ...process.env, ADVISORY_SOURCES: join(folder, 'sources.yaml') },
    stdio: ['ignore', file, file, 'pipe'],
  })
  let [times, peak] = ['', 0]
  child.stdio[3]?.on('data', (text: Buffer) => {
    times += text.toString()
  })
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOfTree(child.pid ?? -1))
  }, EVERY_MS)
  const code = await new Promise<number | null>((done) => child.on('close', done))
  clearInterval(timer)
  closeSync(file)
  if (code !== 0) throw new Error(`the build failed:\n${readFileSync(log, 'utf8').split('\n').slice(-30).join('\n')}`)
  return { times, peak }
}

/** `times` writes two lines, `user system` of the shell and of its children, such as `1m2.345s`. */
function secondsOf(times: string): number {
  const parts = (times.split('\n')[1] ?? '').split(' ')
  return parts.reduce((sum, part) => {
    const [, minutes = '0', seconds = '0'] = /(\d+)m([\d.]+)s/.exec(part) ?? []
    return sum + Number(minutes) * 60 + Number(seconds)
  }, 0)
}
