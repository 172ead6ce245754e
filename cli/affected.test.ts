import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { run } from '@/cli/affected'
import { AffectedSchema } from '@/lib/export/schemas/concern-schema'
import type { Finding } from '@/lib/findings/finding'
import type { Concern } from '@/lib/versions/concern'
import { WrongUse } from '@/scripts/command-line'

const folder = mkdtempSync(join(tmpdir(), 'affected-'))
const fileOf = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

afterEach(() => vi.restoreAllMocks())

async function asked(...args: readonly string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const code = await run(args)
  return { code, text: out.mock.calls.map(([part]) => String(part)).join('') }
}

const answers = (text: string) => (JSON.parse(text) as { answers: Concern[] }).answers

test('a batch is answered in its order, in the form of the contract', async () => {
  const questions = [
    { advisory: 'bh-2026-001', product: 'nova', series: '2026.1' },
    { advisory: 'OSSA-1999-001', product: 'nova', series: '2026.1' },
    { advisory: 'BH-2026-008', product: 'Nova', version: '2:29.0.1-0ubuntu1' },
  ]
  const { text, code } = await asked('--batch', fileOf('questions.json', JSON.stringify(questions)), '--json')
  expect(code).toBe(1)
  const found = JSON.parse(text) as Concern[]
  expect(found.map(({ advisory, answer }) => [advisory, answer])).toEqual([
    ['bh-2026-001', 'affected'],
    ['OSSA-1999-001', 'cannot-be-told'],
    ['BH-2026-008', 'affected'],
  ])
  expect(Object.keys(found[0] ?? {}).toSorted()).toEqual([
    'advisory',
    'answer',
    'asked',
    'condition',
    'extent',
    'fix',
    'from',
    'product',
    'reason',
    'severity',
  ])
  expect(found[0]?.condition).toBe('compute hosts run LXC guests')
  expect(found[2]?.reason).toContain('your distribution may have mended it')
})

test('packages of one service are asked once, with their first line', async () => {
  const list = ['ii  nova-common  3:29.0.1-0ubuntu1  all  x', 'ii  nova-api  3:29.0.1-0ubuntu1  all  x', 'ii  bash  5.2-1  amd64  x'].join(
    '\n',
  )
  const { text } = await asked('--packages', fileOf('packages.txt', list), '--format', 'sarif')
  const { results } = (JSON.parse(text) as { runs: { results: { ruleId: string; locations: object[] }[] }[] }).runs[0] ?? { results: [] }
  expect(new Set(results.map(({ ruleId }) => ruleId)).size).toBe(results.length)
  expect(JSON.stringify(results[0]?.locations)).toContain('"startLine":1')
})

test('an SBOM, a version and pip freeze give the same answers', async () => {
  const sbom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    components: [{ name: 'nova', version: '29.0.1', purl: 'pkg:pypi/nova@29.0.1' }],
  }
  const bySbom = answers((await asked('--sbom', fileOf('sbom.json', JSON.stringify(sbom)), '--json')).text)
  vi.restoreAllMocks()
  const byPip = answers((await asked('--packages', fileOf('pip.txt', 'nova==29.0.1\n'), '--json')).text)
  vi.restoreAllMocks()
  const byHand = answers((await asked('--product', 'nova=29.0.1', '--json')).text)
  expect(bySbom.length).toBeGreaterThan(5)
  expect(byPip).toEqual(bySbom)
  expect(byHand).toEqual(bySbom)
})

test('an upgrade tells what it mends', async () => {
  const { text } = await asked('--from', 'zed', '--to', '2026.1', '--product', 'nova', '--json')
  const { mended, stays } = JSON.parse(text) as Record<string, Concern[]>
  expect(mended?.map(({ advisory }) => advisory)).toContain('BH-2026-008')
  expect(stays?.map(({ advisory }) => advisory)).toContain('BH-2026-001')
})

test('a file is written whole, and nothing is printed', async () => {
  const { text, code } = await asked('--series', '2026.1', '--output', join(folder, 'out.txt'), '--fail-on', 'never')
  expect([text, code]).toEqual(['', 0])
  expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toMatch(/\(releases read on \d{4}-\d\d-\d\d\)\n$/)
})

test.each([
  [['--product', 'nova'], /write nova=VERSION/],
  [['--product', '=1'], /write NAME or NAME=VERSION/],
  [['--series', '2026.1', '--sbom', 'x'], /use one of them/],
  [['--from', 'zed'], /write both/],
  [['--series', 'zebra'], /zebra is not a series/],
  [['--product', 'nova=1', '--format', 'yaml'], /use one of text, json/],
  [['--product', 'nova=1', '--fail-on', 'x'], /use one of critical/],
  [['--packages', '/nowhere/at/all'], /cannot be read \(ENOENT\)/],
  [[], /there is nothing to ask/],
])('%j is wrong use, and nothing is printed', async (args, why) => {
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  await expect(run(args)).rejects.toThrow(why)
  await expect(run(args)).rejects.toThrow(WrongUse)
  expect(out).not.toHaveBeenCalled()
})

test.each([
  ['{}', /bad-batch: it is not a JSON array/],
  ['[{ "advisory": "A-1", "product": "nova" }]', /entry 1: it asks for a series or a version/],
  ['[', /bad-batch: it is not JSON/],
])('the batch %s is told with what is wrong', async (text, why) => {
  await expect(run(['--batch', fileOf('wrong.json', text)])).rejects.toThrow(why)
})

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'openvex', 'csv', 'markdown']

test.each(FORMATS)('%s gives the exit code of all others, and a result for each', async (format) => {
  const codes: number[] = []
  for (const more of [[], ['--fail-on', 'never'], ['--fail-on', 'critical'], ['--fail-on', 'advisory']]) {
    const { code, text } = await asked('--product', 'nova=29.0.1', '--format', format, ...more)
    expect(text.length).toBeGreaterThan(100)
    codes.push(code)
    vi.restoreAllMocks()
  }
  expect(codes).toEqual([1, 0, 0, 1])
})

test('what cannot be told is exit 3 where that is asked for', async () => {
  const questions = fileOf('open.json', JSON.stringify([{ advisory: 'OSSA-1999-001', product: 'nova', series: '2026.1' }]))
  expect((await asked('--batch', questions, '--fail-on-unknown')).code).toBe(3)
  vi.restoreAllMocks()
  expect((await asked('--batch', questions)).code).toBe(0)
})

test('JSON is what its schema says, of an upgrade too', async () => {
  for (const args of [
    ['--product', 'nova=29.0.1'],
    ['--from', 'zed', '--to', '2026.1'],
  ]) {
    const { text } = await asked(...args, '--json')
    const json: unknown = JSON.parse(text)
    expect(AffectedSchema.parse(json)).toEqual(json)
    vi.restoreAllMocks()
  }
})

test('what is suppressed or in the baseline stays, and does not fail', async () => {
  const before = fileOf('before.json', (await asked('--product', 'nova=29.0.1', '--json')).text)
  vi.restoreAllMocks()
  const known = await asked('--product', 'nova=29.0.1', '--json', '--baseline', before)
  expect(known.code).toBe(0)
  vi.restoreAllMocks()
  const upgraded = await asked('--product', 'nova=33.0.0', '--json', '--baseline', before)
  expect(upgraded.code).toBe(0)
  vi.restoreAllMocks()
  const { findings } = JSON.parse(known.text) as { findings: Finding[] }
  const rules = findings.map(({ rule }) => `  - { rule: ${rule}, place: "nova *", reason: tried }`)
  const list = fileOf('some.yaml', ['suppressions:', ...rules.slice(1)].join('\n'))
  const some = await asked('--product', 'nova=29.0.1', '--json', '--suppressions', list)
  expect((JSON.parse(some.text) as { findings: Finding[] }).findings.map(({ suppressed }) => suppressed?.reason ?? null)).toEqual([
    null,
    ...rules.slice(1).map(() => 'tried'),
  ])
  expect(some.code).toBe(1)
  vi.restoreAllMocks()
  expect((await asked('--product', 'nova=29.0.1', '--suppressions', fileOf('all.yaml', ['suppressions:', ...rules].join('\n')))).code).toBe(
    0,
  )
})

test.each([
  ['a list that is no list', ['--suppressions', fileOf('no.yaml', 'suppressions: 1')], /suppressions/],
  ['one without a reason', ['--suppressions', fileOf('why.yaml', 'suppressions:\n  - { rule: A, place: a }')], /reason/],
  ['a baseline that is none', ['--baseline', fileOf('none.json', '{}')], /bad-baseline/],
  ['a file that is not there', ['--baseline', '/nowhere'], /cannot be read/],
])('%s is wrong use, and nothing is printed', async (_, args, why) => {
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await expect(run(['--product', 'nova=29.0.1', ...args])).rejects.toThrow(why)
  expect(out).not.toHaveBeenCalled()
})
