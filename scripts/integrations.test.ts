import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'

const folder = mkdtempSync(join(tmpdir(), 'integrations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** In place of npm: it installs the command of this clone where it is told to. */
beforeAll(() => {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const installed = `cd ${resolve('.')} && exec node cli/start.mjs "$@"`
  writeFileSync(
    join(bin, 'npm'),
    `#!/bin/sh\nmkdir -p "$3/node_modules/.bin" && printf '%s\\n' '#!/bin/sh' ${`'${installed}'`} > "$3/node_modules/.bin/bulkhead" && chmod +x "$3/node_modules/.bin/bulkhead"\n`,
  )
  chmodSync(join(bin, 'npm'), 0o755)
  writeFileSync(join(folder, 'nova.conf'), '[DEFAULT]\ncompute_driver = libvirt.LibvirtDriver\n[vnc]\nserver_listen = 0.0.0.0\n')
  writeFileSync(join(folder, 'qemu.conf'), 'user = "qemu"\n')
})

function ran(script: string, env: Readonly<Record<string, string>>) {
  const path = `${join(folder, 'bin')}:${process.env.PATH}`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, ...env },
  })
  return { status, stdout, stderr }
}

type Action = Readonly<{
  inputs: Readonly<Record<string, object>>
  runs: Readonly<{ steps: readonly Readonly<{ env: Record<string, string>; run: string }>[] }>
}>

test('the action fails where something is found, and shows it; its inputs are never a script', () => {
  const { inputs, runs } = parse(readFileSync('integrations/github/action.yml', 'utf8')) as Action
  const [step] = runs.steps
  expect(Object.values(step?.env ?? {}).map((each) => /inputs\.([a-z-]+)/.exec(each)?.[1])).toEqual(Object.keys(inputs))
  expect(step?.run).not.toContain('${{')
  const [sarif, summary] = [join(folder, 'action.sarif'), join(folder, 'summary.md')]
  const env = { RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: summary, PACKAGE: 'x', RELEASE: '2025.1', FAIL_ON: 'serious', SARIF: sarif }
  const found = ran(step?.run ?? '', { ...env, FILES: `${join(folder, 'nova.conf')}\n\n${join(folder, 'qemu.conf')}\n` })
  expect(found.status).toBe(1)
  expect(found.stdout).toMatch(/^::error file=.*nova\.conf,line=4,title=vnc-listener::/m)
  expect(JSON.parse(readFileSync(sarif, 'utf8'))).toMatchObject({ version: '2.1.0' })
  expect(readFileSync(summary, 'utf8')).toContain('# bulkhead check')
  expect(ran(step?.run ?? '', { ...env, FILES: join(folder, 'qemu.conf') }).status).toBe(0)
  expect(ran(step?.run ?? '', { ...env, FILES: `${join(folder, 'none.conf')}$(touch ${join(folder, 'owned')})` }).status).toBe(2)
  expect(existsSync(join(folder, 'owned'))).toBe(false)
})

test('the job of GitLab fails where something is found, with its reports', () => {
  const { bulkhead } = parse(readFileSync('integrations/gitlab/bulkhead.yml', 'utf8')) as {
    bulkhead: { script: string[]; artifacts: { paths: string[]; reports: { junit: string } } }
  }
  const { paths, reports } = bulkhead.artifacts
  const script = bulkhead.script.join('\n').replaceAll('/tmp/bulkhead', join(folder, 'gitlab'))
  const inHere = [...paths, reports.junit].reduce(
    (text, name) => text.replaceAll(`--output ${name}`, `--output ${join(folder, name)}`),
    script,
  )
  const env = { BULKHEAD_PACKAGE: 'x', BULKHEAD_RELEASE: '', BULKHEAD_FAIL_ON: 'serious', BULKHEAD_FILES: join(folder, 'nova.conf') }
  expect(ran(inHere, env).status).toBe(1)
  expect(readFileSync(join(folder, reports.junit), 'utf8')).toContain('<failure')
  for (const name of paths) expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toMatchObject({ version: '2.1.0' })
  expect(ran(inHere, { ...env, BULKHEAD_FAIL_ON: 'never' }).status).toBe(0)
})

test('the image holds the package, has nothing to run but it, and a user without rights', () => {
  const lines = readFileSync('integrations/Containerfile', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const of = (word: string) => lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []))
  expect([of('RUN'), of('COPY'), of('USER')]).toEqual([[], ['dist/package /opt/bulkhead'], ['65532:65532']])
  expect(JSON.parse(of('ENTRYPOINT')[0] ?? '[]').at(-1)).toBe('/opt/bulkhead/bin/bulkhead.js')
})

test('the hooks name files that their commands read', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { id: string; files: string; entry: string }[]
  const matching = (id: string) => new RegExp(hooks.find((each) => each.id === id)?.files ?? '(?!)')
  for (const name of ['nova.conf', 'etc/nova-compute.conf', 'a/qemu.conf', 'virtproxyd.conf', 'lxc.conf'])
    expect(name).toMatch(matching('bulkhead-check'))
  for (const name of ['nova.conf.j2', 'innova.conf', 'README.md']) expect(name).not.toMatch(matching('bulkhead-check'))
  expect('content/advisories/BH-2026-001.md').toMatch(matching('bulkhead-lint'))
  expect(hooks.map(({ entry }) => entry.split(' ')[1])).toEqual(['check', 'lint'])
})
