import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const WEAK = '[DEFAULT]\ncompute_driver = libvirt.LibvirtDriver\n[libvirt]\nvirt_type = kvm\n[vnc]\nserver_listen = 0.0.0.0\n'

/** In an empty folder, without a network: what the registry would be asked for fails. */
beforeAll(() => {
  execFileSync('node', ['--import', 'tsx', 'scripts/package.ts'])
  const packed = execFileSync('npm', ['pack', resolve('dist/package'), '--silent'], { cwd: folder, encoding: 'utf8' }).trim()
  execFileSync('npm', ['init', '-y'], { cwd: folder })
  execFileSync('npm', ['i', `./${packed}`, '--offline', '--no-audit', '--no-fund', '--registry', 'http://127.0.0.1:9'], { cwd: folder })
  writeFileSync(join(folder, 'nova.conf'), WEAK)
}, 240_000)

function called(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync('npx', ['--no-install', 'bulkhead', ...args], { cwd: folder, encoding: 'utf8' })
  return { stdout, stderr, status }
}

test('it is one package, without those that only the site needs', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['bulkhead'])
  const files = readdirSync(join(folder, 'node_modules/bulkhead'), { recursive: true }).map(String)
  for (const file of files.filter((name) => name.endsWith('.js') && !name.startsWith('bin')))
    expect(files, `${file} has its source map`).toContain(`${file}.map`)
  expect(files).toEqual(
    expect.arrayContaining(['LICENSE', 'THIRD-PARTY.txt', 'data/LICENSE', 'man/bulkhead.1', 'completions/bulkhead.bash']),
  )
  const said = readFileSync(join(folder, 'node_modules/bulkhead/THIRD-PARTY.txt'), 'utf8')
  for (const name of ['yaml', 'zod', 'saxes', 'leven']) expect(said).toMatch(new RegExp(`^${name} \\d`, 'm'))
})

test('the check says what a clone says, in SARIF', () => {
  const { stdout, stderr, status } = called('check', 'nova.conf', '--format', 'sarif')
  expect([status, stderr]).toEqual([1, ''])
  const own = spawnSync('node', [resolve('cli/start.mjs'), 'check', join(folder, 'nova.conf'), '--format', 'sarif'], { encoding: 'utf8' })
  expect(JSON.parse(stdout)).toEqual(JSON.parse(own.stdout.replaceAll(`${encodeURI(folder)}/`, '').replaceAll(`${folder}/`, '')))
})

test('every other command works, or says what it needs', () => {
  expect(called('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect(called('affected', '--product', 'nova=29.0.1', '--fail-on', 'never')).toMatchObject({ status: 0, stderr: '' })
  expect(called('advise', 'release=31+', 'tenancy=public', 'code=arbitrary', '--json')).toMatchObject({ status: 0, stderr: '' })
  expect(called('harden', '--release', '2025.1', 'tenancy=public', '--for', 'kvm').stdout).toContain('auth_schemes = vencrypt')
  expect(called('check', 'nova.conf', '--format', 'openvex').stdout).toContain('vulnerable_code_not_in_execute_path')
  writeFileSync(join(folder, 'held.yaml'), 'suppressions:\n  - { rule: vnc-listener, place: "**", reason: a test }\n')
  expect(called('check', 'nova.conf', '--suppressions', 'held.yaml').stdout).toContain('suppressed: a test')
  expect(called('new', '--into', '.', 'A note')).toMatchObject({ status: 0, stderr: '' })
  expect(called('lint', '.')).toMatchObject({ status: 1, stderr: '' })
  for (const name of ['build', 'serve', 'sync'])
    expect(called(name)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('needs a clone of the project') })
})

test('the library advises as the command does, and its types stand alone', () => {
  const asking = { release: '31+', tenancy: 'public', code: 'arbitrary' }
  writeFileSync(
    join(folder, 'use.mjs'),
    `import { readFileSync } from 'node:fs'
     import { openAdvisor } from 'bulkhead/advisor'
     const policy = JSON.parse(readFileSync(new URL(import.meta.resolve('bulkhead/policy.json')), 'utf8'))
     const advisor = openAdvisor(policy)
     const advice = advisor.advise(${JSON.stringify(asking)})
     console.log(JSON.stringify({ ...advice, read: advisor.read(advice.link).answers }))`,
  )
  const { recommended, link, settled, next, read } = JSON.parse(execFileSync('node', ['use.mjs'], { cwd: folder, encoding: 'utf8' }))
  const words = Object.entries(asking).map(([question, option]) => `${question}=${option}`)
  expect(JSON.parse(called('advise', ...words, '--json').stdout)).toMatchObject({ recommended, link, settled, next })
  expect(read).toEqual({ release: ['31+'], tenancy: ['public'], code: ['arbitrary'] })
  writeFileSync(
    join(folder, 'use.ts'),
    `import { type Advice, openAdvisor } from 'bulkhead/advisor'
     const advice: Advice = openAdvisor({}).advise({ tenancy: ['public', 'partners'], code: '?' })
     const first: string | undefined = advice.recommended[0]
     // @ts-expect-error it is a list
     const wrong: number = advice.recommended
     console.log(first, wrong)`,
  )
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--moduleResolution',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    '',
    'use.ts',
  ]
  const { stdout, status } = spawnSync(resolve('node_modules/.bin/tsc'), ['--ignoreConfig', '--lib', 'es2022,dom', ...options], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect([status, stdout]).toEqual([0, ''])
})
