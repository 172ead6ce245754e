import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'renew-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(join(folder, 'content'))
const FILE = join(folder, 'content/site.yaml')
const SITE = readFileSync('content/site.yaml', 'utf8').replace(/^expires:.*$/m, 'expires: 2027-10-31 # asked')

/** Run the command on a day, in a project that expires on 2027-10-31. */
function renewOn(day: string) {
  writeFileSync(FILE, SITE)
  const tsx = [resolve('node_modules/tsx/dist/cli.mjs'), '--tsconfig', resolve('tsconfig.json'), resolve('scripts/renew.ts')]
  const { status, stdout } = spawnSync(process.execPath, tsx, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) },
  })
  return {
    status,
    stdout,
    changed: readFileSync(FILE, 'utf8')
      .replace(SITE, '')
      .split('\n')
      .filter((line) => line.startsWith('expires')),
  }
}

test('60 days before the day nothing is changed', () => {
  expect(renewOn('2027-09-01')).toEqual({ status: 0, stdout: expect.stringContaining('nothing to do'), changed: [] })
})

test('from then on the day moves by less than a year, and nothing else does', () => {
  expect(renewOn('2027-09-02')).toEqual({
    status: 0,
    stdout: expect.stringContaining('has said'),
    changed: ['expires: 2028-08-31 # asked'],
  })
})
