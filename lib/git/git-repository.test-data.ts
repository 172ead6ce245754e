import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A repository to try things on. */
type Repository = Readonly<{ folder: string; git: (...args: string[]) => string; commit: (day: string, files: Files) => string }>
type Files = Readonly<Record<string, string>>

/** Make a repository in a temporary folder, by the plain program: what is tried must not make its own test. */
export function makeRepository(folder = mkdtempSync(join(tmpdir(), 'repository-'))): Repository {
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = process.env) => {
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'protocol.file.allow=always']
    return execFileSync('git', ['-C', folder, ...who, ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  }
  mkdirSync(folder, { recursive: true })
  run(['init', '-q', '-b', 'main'])
  return {
    folder,
    git: (...args) => run(args),
    commit(day, files) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
      run(['add', '-A'])
      run(['commit', '-qm', day], { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` })
      return run(['rev-parse', 'HEAD'])
    },
  }
}
