/** Print the path of a Chromium for the browser tests; install one where none is found. */
import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { findChromium } from './browser/find-chromium'

const INSTALLERS: readonly (readonly string[])[] = [
  ['npx', 'playwright', 'install', 'chromium'],
  [
    'sh',
    '-c',
    '$(test "$(id -u)" = 0 || echo sudo -n) apt-get update && $(test "$(id -u)" = 0 || echo sudo -n) apt-get install -y chromium',
  ],
]

/** The path of a Chromium, after trying to install one; null where that failed too. */
export function findOrInstallChromium(): string | null {
  for (const [command = '', ...args] of INSTALLERS) {
    const found = findChromium()
    if (found !== null) return found
    console.error(`no Chromium here: ${[command, ...args].join(' ')}`)
    spawnSync(command, args, { stdio: ['ignore', 2, 2] })
  }
  return findChromium()
}

function main(): number {
  try {
    const path = findOrInstallChromium()
    if (path !== null) console.log(path)
    else console.error('No Chromium. Install one with your package manager and name it: CHROMIUM=/path/to/chromium npm run e2e')
    return path === null ? 1 : 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main()
