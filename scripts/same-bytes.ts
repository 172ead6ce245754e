/** Build twice from nothing and once more from what was kept, and compare every byte of `out/`. */
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildDay, withBuildDay } from '@/lib/age/build-day'

/** All builds are of one day, whenever midnight falls. */
const DAY = withBuildDay(buildDay(process.env))

function buildAndHash(from: 'nothing' | 'what was kept'): Map<string, string> {
  if (from === 'nothing') for (const folder of ['.next', '.build', '.cache']) rmSync(folder, { recursive: true, force: true })
  execSync('npm run -s build', { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...DAY } })
  const files = readdirSync('out', { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join('out', file)).isFile())
  return new Map(
    files.toSorted().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join('out', file)))
        .digest('hex'),
    ]),
  )
}

const first = buildAndHash('nothing')
for (const from of ['nothing', 'what was kept'] as const) {
  const again = buildAndHash(from)
  const differing = [...new Set([...first.keys(), ...again.keys()])].filter((file) => first.get(file) !== again.get(file))
  for (const file of differing) console.error(`${file} differs`)
  console.log(`built again from ${from}: ${first.size} files, ${differing.length} differ`)
  if (differing.length > 0) process.exitCode = 1
}
