import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { run } from '@/cli/check'
import { ALL_FORMATS } from '@/cli/describe/commands'
import { WrongUse } from '@/scripts/command-line'

const folder = mkdtempSync(join(tmpdir(), 'check-'))
const fileOf = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

async function checked(...args: readonly string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  const err = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const code = await run(args)
  const [text, told] = [out, err].map(({ mock }) => mock.calls.map(([part]) => String(part)).join('\n'))
  vi.restoreAllMocks()
  return { code, text: text ?? '', told: told ?? '' }
}

const WEAK = '[DEFAULT]\ncompute_driver = libvirt.LibvirtDriver\n[libvirt]\nvirt_type = kvm\n[vnc]\nserver_listen = 0.0.0.0\n'
const weak = fileOf('nova.conf', WEAK)

type Json = Readonly<{
  findings: readonly Readonly<{ rule: string; state: string; suppressed: object | null; isNew: boolean | null }>[]
  summary: Readonly<Record<string, number>>
}>
const jsonOf = (text: string) => JSON.parse(text) as Json

test('the exit code is the same in every format', async () => {
  for (const [args, code] of [
    [[weak], 1],
    [[weak, '--fail-on', 'never'], 0],
    [[weak, '--fail-on', 'critical', '--fail-on-unknown'], 3],
    [[fileOf('qemu.conf', 'user = "qemu"\n')], 0],
  ] as const)
    for (const format of ALL_FORMATS.filter((each) => each !== 'openvex' || code === 1))
      expect((await checked(...args, '--format', format)).code, `${args} ${format}`).toBe(code)
})

test('a result goes into a file, whole, and nothing else is printed', async () => {
  const file = join(folder, 'out.sarif')
  expect(await checked(weak, '--format', 'sarif', '--output', file)).toEqual({ code: 1, text: '', told: '' })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: '2.1.0' })
})

test('what is suppressed stays, does not count, and ends on its day', async () => {
  const rules = [
    ...new Set(jsonOf((await checked(weak, '--json')).text).findings.flatMap(({ rule, state }) => (state === 'fail' ? [rule] : []))),
  ]
  const written = (until: string) =>
    `suppressions:\n${rules.map((rule) => `  - { rule: ${rule}, place: "**/nova.conf", reason: a test host, until: ${until} }\n`).join('')}`
  const held = await checked(weak, '--json', '--suppressions', fileOf('held.yaml', written('2999-01-01')))
  expect(held.code).toBe(0)
  const { findings, summary } = jsonOf(held.text)
  expect(findings.filter(({ state }) => state === 'fail').every(({ suppressed }) => suppressed !== null)).toBe(true)
  expect(summary.fail).toBe(0)
  const ended = await checked(weak, '--json', '--suppressions', fileOf('ended.yaml', written('2026-01-01')))
  expect([ended.code, ended.told.split('expired-suppression').length - 1]).toEqual([1, rules.length])
})

test('what a baseline has does not count, in either format of it; what is new does', async () => {
  for (const format of ['json', 'sarif']) {
    const baseline = fileOf(`baseline.${format}`, (await checked(weak, '--format', format)).text)
    expect((await checked(weak, '--baseline', baseline)).code).toBe(0)
    const worse = fileOf('nova.conf', `${WEAK}novncproxy_base_url = http://consoles.example/vnc\n`)
    const { code, text } = await checked(worse, '--baseline', baseline, '--json')
    expect(code).toBe(1)
    expect(jsonOf(text).findings.flatMap(({ rule, state, isNew }) => (state === 'fail' && isNew ? [rule] : []))).toEqual([
      'console-address-http',
    ])
    fileOf('nova.conf', WEAK)
  }
})

test('a file, an option, a format or a release that is none is a wrong use', async () => {
  for (const args of [[], [weak, '--bogus'], [weak, '--format', 'teapot'], [weak, '--release', 'soon'], [join(folder, 'none.conf')]])
    await expect(checked(...args), args.join(' ')).rejects.toThrow(WrongUse)
})

test('a line that says what runs rules advisories out, and nothing but a line does', async () => {
  type Vex = { statements: { vulnerability: { name: string }; status: string; impact_statement?: string }[] }
  const statusOf = async (text: string, name: string, ...args: string[]) => {
    const vex = JSON.parse((await checked(fileOf('vex.conf', text), '--format', 'openvex', ...args)).text) as Vex
    return vex.statements.find(({ vulnerability }) => vulnerability.name === name)
  }
  expect(await statusOf(WEAK, 'BH-2026-001')).toMatchObject({
    status: 'not_affected',
    justification: 'vulnerable_code_not_in_execute_path',
    impact_statement: expect.stringMatching(/vex\.conf:4 sets \[libvirt\] virt_type = kvm/),
  })
  expect(await statusOf('[DEFAULT]\ntransport_url = rabbit://h/\n', 'BH-2026-001')).toMatchObject({ status: 'under_investigation' })
  const lxc = '[DEFAULT]\ncompute_driver = libvirt.LibvirtDriver\n[libvirt]\nvirt_type = lxc\n'
  expect(await statusOf(lxc, 'BH-2026-001')).toMatchObject({ status: 'under_investigation' }) // of no release that is known
  expect(await statusOf(lxc, 'BH-2026-001', '--release', '2025.1')).toMatchObject({ status: 'affected' })
  // Emulation comes in by an image as well, which no line of the file rules out from Yoga on.
  expect(await statusOf(WEAK, 'BH-2026-002', '--release', 'yoga')).toMatchObject({ status: 'under_investigation' })
  expect(await statusOf(WEAK, 'BH-2026-002', '--release', 'xena')).toMatchObject({ status: 'not_affected' })
  // Of several ways to flat images, one that is closed proves nothing.
  expect((await statusOf('[DEFAULT]\nuse_cow_images = true\n', 'BH-2026-008'))?.status).not.toBe('not_affected')
})
