import { chromium } from '@playwright/test'
import { expect, test } from 'vitest'
import { chromiumArgs, findChromium } from './find-chromium'

const only =
  (...paths: readonly string[]) =>
  (path: string) =>
    paths.includes(path)

test.each([
  ['the one that is named', { CHROMIUM: '/opt/c' }, only('/opt/c', '/usr/bin/chromium'), '/opt/c'],
  ["Playwright's own before the system's", {}, only(chromium.executablePath(), '/usr/bin/chromium'), chromium.executablePath()],
  ["the system's", { CHROMIUM: '' }, only('/usr/bin/chromium-browser'), '/usr/bin/chromium-browser'],
  ['one on the path before other places', { PATH: '/none:/opt/bin' }, only('/opt/bin/chromium', '/snap/bin/chromium'), '/opt/bin/chromium'],
  ['none', {}, only(), null],
])('finds %s', (_, env, isThere, path) => {
  expect(findChromium(env, isThere)).toBe(path)
})

test('a named browser that is not there is an error, not another browser', () => {
  expect(() => findChromium({ CHROMIUM: '/opt/c' }, only('/usr/bin/chromium'))).toThrow('/opt/c is not there')
})

test('only root goes without the sandbox', () => {
  expect(chromiumArgs(0)).toContain('--no-sandbox')
  expect(chromiumArgs(1000)).not.toContain('--no-sandbox')
})
