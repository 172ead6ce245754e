/**
 * Build a copy of the project in one piece, then in three parts as three machines would, put the parts together by copying, and compare every
 * byte: `npm run same-shards`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesBelow } from '@/lib/build/output/files'
import { buildDay, withBuildDay } from '@/lib/facts/age/build-day'
import { writeGeneratedSource } from './bench/generated-source'
import { copyProject } from './copy-project'

const PARTS = 3
const DOCUMENTS = 30
const DAY = withBuildDay(buildDay(process.env))

const folder = mkdtempSync(join(tmpdir(), 'same-shards-'))
const project = copyProject('.', join(folder, 'project'), 'linked')
const env = { ...process.env, ...DAY, ADVISORY_SOURCES: writeGeneratedSource(folder, DOCUMENTS) }
try {
  const [whole, merged] = [join(folder, 'whole'), join(folder, 'merged')]
  build()
  copy(whole)
  for (let nth = 1; nth <= PARTS; nth += 1) {
    for (const name of ['.build', '.cache', 'out']) rmSync(join(project, name), { recursive: true, force: true }) // another machine
    build('--', '--shard', `${nth}/${PARTS}`)
    console.log(`part ${nth} of ${PARTS}: ${filesBelow(join(project, 'out')).length} files`)
    copy(merged)
  }
  run('check:links', '--', merged)
  const [one, other] = [filesBelow(whole), filesBelow(merged)]
  const differing = [...new Set([...one, ...other])].filter((file) => !isSame(join(whole, file), join(merged, file)))
  for (const file of differing) console.error(`${file} differs`)
  console.log(`${one.length} files in one piece, ${other.length} of ${PARTS} parts, ${differing.length} differ`)
  if (differing.length > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function build(...options: string[]): void {
  run('build', ...options)
}

function run(...command: string[]): void {
  const { status, stderr } = spawnSync('npm', ['run', '-s', ...command], { cwd: project, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm run ${command.join(' ')} failed:\n${stderr}`)
}

function copy(to: string): void {
  mkdirSync(to, { recursive: true })
  execFileSync('cp', ['-r', `${join(project, 'out')}/.`, to])
}

function isSame(one: string, other: string): boolean {
  try {
    return readFileSync(one).equals(readFileSync(other))
  } catch {
    return false // one of them is not there, which is told
  }
}
