import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
]

/**
 * The Chromium to test with: the one that `CHROMIUM` names, else Playwright's own, else the system's; null where there is none.
 *
 * @throws when `CHROMIUM` names a file that is not there: another browser than the one asked for would be a surprise.
 */
export function findChromium(
  env: Readonly<Record<string, string | undefined>> = process.env,
  isThere: (path: string) => boolean = existsSync,
): string | null {
  const named = env.CHROMIUM
  if (named !== undefined && named !== '') {
    if (isThere(named)) return named
    throw new Error(`CHROMIUM: ${named} is not there. Name a Chromium that is, or unset it.`)
  }
  return [chromium.executablePath(), ...SYSTEM].find((path) => path !== '' && isThere(path)) ?? null
}

/** Arguments for a Chromium that stays on this machine; root cannot have its sandbox. */
export const chromiumArgs = (uid: number | undefined = process.getuid?.()): readonly string[] => [
  ...(uid === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
]
