import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { run } from '@/cli/lint'
import { run as begin } from '@/cli/new'
import { LintSchema } from '@/lib/export/schemas/lint-schema'
import { WrongUse } from '@/scripts/command-line'

const folder = mkdtempSync(join(tmpdir(), 'lint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

async function linted(...args: readonly string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  const code = await run(args)
  return { code, text: out.mock.calls.map(([part]) => String(part)).join('') }
}

test('our own advisories have no problem', async () => {
  const count = readdirSync('content/advisories').length
  expect(await linted('content/advisories')).toEqual({ code: 0, text: `${count} advisories read, 0 problems\n` })
})

test('what is begun names its gaps, by line and column, and fails', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  expect(begin(['--into', folder, 'A new note'])).toBe(0)
  const path = String(said.mock.calls[0]?.[0])
  const { code, text } = await linted(path)
  expect(code).toBe(1)
  const lines = text.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^\/.*BH-\d{4}-001\.md:\d+:\d+: [a-z-]+: .+; .+$/)
  const sarif = JSON.parse((await linted(path, '--format', 'sarif')).text.replace(/^.*?(?=\{\n)/s, '')) as {
    runs: { results: { locations: { physicalLocation: { region: object } }[] }[] }[]
  }
  expect(sarif.runs[0]?.results[0]?.locations[0]?.physicalLocation.region).toMatchObject({
    startLine: expect.any(Number),
    startColumn: expect.any(Number),
  })
})

test('JSON has the form of its schema', async () => {
  const path = join(folder, 'BH-2026-099.md')
  writeFileSync(path, 'no front matter\n')
  const { text } = await linted(path, '--json')
  expect(LintSchema.safeParse(JSON.parse(text)).error?.message).toBeUndefined()
})

test('a misspelt key is told where it stands', async () => {
  const own = readFileSync('content/advisories/BH-2026-004.md', 'utf8').replace(/^ {2}- product: nova$/m, '  - produkt: nova')
  const path = join(folder, 'BH-2026-004.md')
  writeFileSync(path, own)
  const line = own.split('\n').findIndex((each) => each.includes('produkt')) + 1
  expect((await linted(path)).text).toContain(`${path}:${line}:3: `)
})

test('nothing to read, and a file that is not there, are a wrong use', async () => {
  for (const args of [[], [join(folder, 'none.md')]]) await expect(linted(...args)).rejects.toThrow(WrongUse)
})
