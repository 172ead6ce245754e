import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { COMMANDS } from '@/cli/describe/commands'
import { completionText, SHELLS } from '@/cli/describe/completions'
import { helpText } from '@/cli/describe/described'
import { manPage } from '@/cli/describe/man-page'
import { WrongUse } from '@/scripts/command-line'

const folder = mkdtempSync(join(tmpdir(), 'describe-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const written = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const RUNS: Readonly<Record<string, () => Promise<Readonly<{ run: (args: readonly string[]) => unknown }>>>> = {
  affected: () => import('@/cli/affected'),
  advise: () => import('@/cli/advise'),
  check: () => import('@/cli/check'),
  fleet: () => import('@/cli/fleet'),
  harden: () => import('@/cli/harden'),
  lint: () => import('@/cli/lint'),
  new: () => import('@/cli/new'),
}

/** The options that a command takes, as it says where it is given one that it does not. */
async function takenBy(name: string): Promise<readonly string[]> {
  const { run } = (await RUNS[name]?.()) ?? { run: () => undefined }
  try {
    await run(['--no-such-option'])
  } catch (error) {
    if (error instanceof WrongUse)
      return [...error.message.replace(/.*known here: /, '').matchAll(/--([a-z-]+)/g)].flatMap(([, each]) => each ?? [])
    throw error
  }
  return []
}

test.each(Object.keys(RUNS))('%s takes the options that are told of it, and no others', async (name) => {
  const described = COMMANDS.find((each) => each.name === name)
  expect((await takenBy(name)).toSorted()).toEqual([...(described?.options.map((each) => each.name) ?? []), 'help'].toSorted())
})

test('the scripts take the options that are told of them', () => {
  for (const name of ['build', 'serve', 'sync']) {
    const { stderr, status } = spawnSync('node', ['--import', 'tsx', `scripts/${name}.ts`, '--no-such-option'], { encoding: 'utf8' })
    expect(status).toBe(2)
    const told = [...(stderr.split('known here: ').at(-1) ?? '').matchAll(/--([a-z-]+)/g)].map(([, each]) => each)
    expect(told).toEqual(COMMANDS.find((each) => each.name === name)?.options.map((each) => each.name))
  }
})

test('help, manual page and completions name every command and option', () => {
  const texts = { man: manPage().replaceAll('\\-', '-'), ...Object.fromEntries(SHELLS.map((shell) => [shell, completionText(shell)])) }
  for (const command of COMMANDS) {
    for (const { name } of command.options) expect(helpText(command)).toContain(`  --${name}`)
    for (const [of, text] of Object.entries(texts))
      for (const { name } of command.options) expect(text, `${of} ${command.name}`).toContain(of === 'fish' ? `-l ${name}` : `--${name}`)
  }
})

test('the completion of bash is bash, and completes commands, options and their words', () => {
  const file = written('bulkhead.bash', completionText('bash'))
  expect(spawnSync('bash', ['-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  const completed = (...words: string[]) => {
    const script = `source ${file}; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _bulkhead bulkhead "${words.at(-1)}" "${words.at(-2)}"; printf '%s\\n' "\${COMPREPLY[@]}"`
    return spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: folder }).stdout.trim().split('\n')
  }
  expect(completed('bulkhead', 'ch')).toEqual(['check'])
  expect(completed('bulkhead', 'check', '--fail')).toEqual(['--fail-on', '--fail-on-unknown'])
  expect(completed('bulkhead', 'check', '--format', 's')).toEqual(['sarif'])
  expect(completed('bulkhead', 'check', 'bulk')).toEqual(['bulkhead.bash'])
  expect(completed('bulkhead', 'advise', 'bulk')).toEqual([''])
})

test.skipIf(!existsSync('/usr/bin/man'))('the manual page is read without a warning', () => {
  const { stdout, stderr, status } = spawnSync('man', ['--warnings', '-l', written('bulkhead.1', manPage())], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', MANWIDTH: '100', PAGER: 'cat' },
  })
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/--fail-on\s+WORD/)
})
