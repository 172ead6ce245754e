/** Print the path of a Chromium for the browser tests; install one where none is found. */
import { spawnSync } from 'node:child_process'
import { findChromium } from './browser/find-chromium'

const asRoot = process.getuid?.() === 0 ? '' : 'sudo -n '
/** Playwright's own download, which needs its network; else Debian's package, which needs root and a mirror. */
const INSTALLERS = [
  'npx playwright install chromium',
  `${asRoot}apt-get update && ${asRoot}apt-get install -y --no-install-recommends chromium`,
]
const ADVICE =
  'No Chromium for the browser tests, and none could be installed. Install one with your package manager, or name one: CHROMIUM=/path/to/chromium npm test'

try {
  let path = findChromium()
  for (const command of INSTALLERS) {
    if (path !== null) break
    console.error(`no working Chromium: ${command}`)
    spawnSync('sh', ['-c', command], { stdio: ['ignore', 2, 2] })
    path = findChromium()
  }
  if (path === null) throw new Error(ADVICE)
  console.log(path)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
