import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { devNull } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * The one way to call Git. What lies in a folder of documents is not trusted, its `.git/config` and `.gitattributes` included, and what
 * the user has set is not ours to depend on: nothing of either runs, redirects or changes what Git says.
 */

/** What a call of Git gave; `said` is why it failed, in its own words. */
export type GitAnswer = Readonly<{ isDone: boolean; text: string; said: string }>

const A_MINUTE_MS = 60_000
const MOST_BYTES = 1 << 29

/** Settings on the command line win over those of the repository, and are the only ones besides those. */
const SETTINGS = {
  'core.fsmonitor': 'false', // a program, run whenever the index is read
  'core.hooksPath': devNull,
  'core.attributesFile': devNull, // read even where there is no configuration of the user
  'core.excludesFile': devNull,
  'core.symlinks': 'false',
  'credential.helper': '', // an empty one takes back all that were named
  'log.showSignature': 'false', // runs gpg.program
  'log.showRoot': 'true',
  'log.mailmap': 'false',
  'diff.renames': 'false',
  'submodule.recurse': 'false',
  'fetch.recurseSubmodules': 'false',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'advice.detachedHead': 'false',
  'safe.directory': '*', // a checkout of another user: nothing in it runs here, so it may be read (Git 2.38)
  'safe.bareRepository': 'explicit', // a folder of documents that looks like a repository is none; `--git-dir=.` names one
} as const

/** Of the variables of Git, those that say which certificates to trust; all others could lead elsewhere, or run something. */
const KEPT = new Set(['GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'GIT_PROXY_SSL_CAINFO'])

/** Reading never asks a network: the objects that a partial clone lacks are a fault. */
type Reach = 'reading' | 'fetching'

function environmentOf(reach: Reach): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || KEPT.has(name))
  return {
    ...(Object.fromEntries(others) as NodeJS.ProcessEnv), // as: NODE_ENV, the one name that has a type, is among them or was not there
    ...{ GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull, GIT_ATTR_NOSYSTEM: '1' },
    ...{ GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: devNull, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' },
    ...{ GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '', GIT_SSH_COMMAND: 'ssh -o BatchMode=yes', LC_ALL: 'C' },
    GIT_ALLOW_PROTOCOL: reach === 'fetching' ? 'https:ssh:file' : 'none',
    GIT_LFS_SKIP_SMUDGE: '1', // where it is set up, Git LFS would fetch what the files of the repository name
  }
}

const argumentsOf = (folder: string, args: readonly string[]) => [
  '--no-pager',
  ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  '-C',
  folder,
  ...args,
]

/** Ask Git about a folder, without a shell and without a network; a call that hangs ends after a minute. */
export function readGit(folder: string, ...args: readonly string[]): GitAnswer {
  const { bytes, ...answer } = readGitBytes(folder, args)
  return { ...answer, text: bytes.toString('utf8').trimEnd() }
}

/**
 * The same for what is no text.
 *
 * @param input What Git reads from its standard input.
 */
export function readGitBytes(folder: string, args: readonly string[], input = ''): Omit<GitAnswer, 'text'> & Readonly<{ bytes: Buffer }> {
  const { status, stdout, stderr, error } = spawnSync('git', argumentsOf(folder, args), {
    ...{ input, timeout: A_MINUTE_MS, killSignal: 'SIGKILL', maxBuffer: MOST_BYTES, env: environmentOf('reading') },
  })
  const { isDone, said } = answerOf(status, '', String(stderr ?? ''), error)
  return { isDone, said, bytes: stdout ?? Buffer.alloc(0) }
}

type Run = Readonly<{
  signal?: AbortSignal | undefined
  /** What Git reads from its standard input. */
  input?: string | undefined
  /** Is told how far it is, a line at a time. */
  say?: (line: string) => void
}>

/** Have Git fetch, or work on what it fetched; a call that hangs ends after ten minutes, and one that is not wanted any more at once. */
export function runGit(folder: string, args: readonly string[], { signal, input, say }: Run = {}): Promise<GitAnswer> {
  const child = spawn('git', argumentsOf(folder, args), {
    ...{ stdio: ['pipe', 'pipe', 'pipe'], timeout: 10 * A_MINUTE_MS, env: environmentOf('fetching') },
    ...(signal === undefined ? {} : { signal }),
  })
  child.stdin.on('error', () => {}) // Git may end before it has read all; its own words say why
  child.stdin.end(input ?? '')
  child.stderr.on('data', (bytes: Buffer) => {
    const line = reasonIn(String(bytes))
    if (/^[A-Z][a-z ]+: +\d+%/.test(line)) say?.(line)
  })
  const parts = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      if (parts[stream].length < MOST_BYTES) parts[stream] += text
    })
  return new Promise((done) => {
    let fault: Error | undefined
    child.on('error', (error) => {
      fault = error
      if (child.pid === undefined) done(answerOf(null, '', '', error)) // it did not start
    })
    child.on('close', (status) => done(answerOf(status, parts.stdout, parts.stderr, fault)))
  })
}

function answerOf(status: number | null, text: string, stderr: string, error: (Error & { code?: string }) | undefined): GitAnswer {
  return {
    isDone: status === 0 && error === undefined,
    text: text.trimEnd(),
    said: error === undefined ? reasonIn(stderr) : wordsOf(error),
  }
}

function wordsOf(error: Error & { code?: string }): string {
  if (error.code === 'ENOENT') return 'git was not found; install it'
  if (error.code === 'ETIMEDOUT') return 'it timed out'
  return error.name === 'AbortError' ? 'it was stopped' : error.message
}

/** The line that says what is wrong, else the last one; fit for a terminal, whatever a server sent. */
export function reasonIn(stderr: string): string {
  const lines = stderr.split(/[\n\r]/).map((line) => line.replace(/[\p{Cc}\p{Cf}]/gu, '').trim())
  const fatal = lines.find((line) => /^(?:fatal|error): /.test(line))
  return fatal?.replace(/^(?:fatal|error): /, '') ?? lines.findLast((line) => line !== '') ?? ''
}

/** The commit at which a checkout stands; null where there is none. */
export function headOf(folder: string): string | null {
  const top = readGit(folder, 'rev-parse', '--show-prefix', 'HEAD')
  const [prefix, commit] = top.text.split('\n')
  return top.isDone && prefix === '' && commit !== undefined ? commit : null // a prefix: the repository is one further up
}

/** Whether a checkout lacks the beginning of its history. */
export const isShallow = (folder: string): boolean => readGit(folder, 'rev-parse', '--is-shallow-repository').text === 'true'

/** A word of a command that somebody is to type. */
export const shellWord = (word: string): string => (/^[\w./:@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)

/** Whether a folder lies in a checkout, for all that can be seen without Git. */
export function isInCheckout(folder: string): boolean {
  const above = dirname(folder)
  return existsSync(join(folder, '.git')) || (above !== folder && isInCheckout(above))
}
