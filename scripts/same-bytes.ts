/** Build twice, each time from nothing, and compare every byte of `out/`. */
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

function buildAndHash(): Map<string, string> {
  for (const folder of ['.next', '.build', '.cache']) rmSync(folder, { recursive: true, force: true })
  execSync('npm run -s build', { stdio: ['ignore', 'ignore', 'inherit'] })
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

const [first, second] = [buildAndHash(), buildAndHash()]
const differing = [...new Set([...first.keys(), ...second.keys()])].filter((file) => first.get(file) !== second.get(file))
for (const file of differing) console.error(`${file} differs`)
console.log(`${first.size} files, ${differing.length} differ`)
process.exitCode = differing.length === 0 ? 0 : 1
