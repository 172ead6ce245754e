import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const
/** Where systems keep one that is not on the path. */
const PLACES = [
  ...NAMES.map((name) => `/usr/bin/${name}`),
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The Chromium to test with: the one that `CHROMIUM` names, else Playwright's own, else the system's; null where there is none.
 *
 * @param isUsable A file alone says little: a library may be missing, or it is a stub that asks for another package.
 * @throws when `CHROMIUM` names a file that cannot be used: another browser than the one asked for would be a surprise.
 */
export function findChromium(
  env: Readonly<Record<string, string | undefined>> = process.env,
  isUsable: (path: string) => boolean = tellsItsVersion,
): string | null {
  const named = env.CHROMIUM
  if (named !== undefined && named !== '') {
    if (isUsable(named)) return named
    throw new Error(`CHROMIUM: ${named} is not there, or does not start. Name one that does, or unset it.`)
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [chromium.executablePath(), ...onPath, ...PLACES].find((path) => path !== '' && isUsable(path)) ?? null
}

const tellsItsVersion = (path: string) =>
  existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0

/** Arguments for a Chromium that stays on this machine; root cannot have its sandbox. */
export const chromiumArgs = (uid: number | undefined = process.getuid?.()): readonly string[] => [
  ...(uid === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
]
