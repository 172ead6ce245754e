import { spawnSync } from 'node:child_process'

/** What a call of Git gave; `said` is why it failed, in its own words. */
export type GitAnswer = Readonly<{ isDone: boolean; text: string; said: string }>

const MINUTES = 60_000

/** Nothing that a repository or a user's settings could have run: no hooks, no submodules, no prompts, no other protocols. */
const SAFE = [
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.symlinks=false',
  '-c',
  'submodule.recurse=false',
  '-c',
  'advice.detachedHead=false',
]
const ENVIRONMENT = {
  ...{ GIT_TERMINAL_PROMPT: '0', GIT_ALLOW_PROTOCOL: 'https:ssh:file', GIT_SSH_COMMAND: 'ssh -o BatchMode=yes', LC_ALL: 'C' },
  GIT_LFS_SKIP_SMUDGE: '1', // where it is set up, Git LFS would fetch what the files of the repository name
}

/** Run Git without a shell; a call that hangs ends after ten minutes. */
export function git(folder: string, ...args: readonly string[]): GitAnswer {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...env } = process.env // a hook that runs us sets these
  const { status, stdout, stderr, error } = spawnSync('git', [...SAFE, '-C', folder, ...args], {
    ...{ encoding: 'utf8', timeout: 10 * MINUTES, maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...env, ...ENVIRONMENT },
  })
  const said = error?.message ?? reasonIn(stderr)
  return { isDone: status === 0, text: (stdout ?? '').trimEnd(), said }
}

/** The commit at which a checkout stands; null where there is none. */
export function headOf(folder: string): string | null {
  const top = git(folder, 'rev-parse', '--show-prefix', 'HEAD')
  const [prefix, commit] = top.text.split('\n')
  return top.isDone && prefix === '' && commit !== undefined ? commit : null // a prefix: the repository is one further up
}

/** The line that says what is wrong, else the last one; fit for a terminal, whatever a server sent. */
export function reasonIn(stderr: string): string {
  const lines = stderr.split(/[\n\r]/).map((line) => line.replace(/[\p{Cc}\p{Cf}]/gu, '').trim())
  const fatal = lines.find((line) => /^(?:fatal|error): /.test(line))
  return fatal?.replace(/^(?:fatal|error): /, '') ?? lines.findLast((line) => line !== '') ?? ''
}
