import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A commit: its day, the files that it writes (null: removes), and the tag that it gets. */
type Commit = Readonly<{ day: string; files: Readonly<Record<string, string | null>>; tag?: string; authored?: string }>

/** A repository of a few commits in a folder of its own; the hashes depend on nothing else. */
export function smallRepository(commits: readonly Commit[], folder: string = mkdtempSync(join(tmpdir(), 'facts-'))): string {
  const run = (day: string, authored: string, ...args: readonly string[]) => {
    const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...env } = process.env
    const times = { GIT_AUTHOR_DATE: `${authored}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` }
    const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@b.example', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@b.example' }
    const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
    return execFileSync('git', ['-C', folder, ...args], { env: { ...env, ...times, ...who, ...settings }, encoding: 'utf8', stdio: 'pipe' })
  }
  mkdirSync(folder, { recursive: true })
  run('2012-01-01', '2012-01-01', 'init', '-q', '-b', 'master')
  for (const { day, files, tag, authored = day } of commits) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      if (text === null) rmSync(join(folder, path))
      else writeFileSync(join(folder, path), text)
    }
    run(day, authored, 'add', '-A')
    run(day, authored, 'commit', '-qm', day)
    if (tag !== undefined) run(day, authored, 'tag', '-a', '-m', tag, tag)
  }
  return folder
}

/** The same history with a work tree of its own, without one, or cut off after its last commit. */
export function cloneOf(folder: string, kind: 'work tree' | 'bare' | 'shallow'): string {
  const to = mkdtempSync(join(tmpdir(), 'facts-clone-'))
  const how = { 'work tree': [], bare: ['--bare'], shallow: ['--depth', '1'] }[kind]
  execFileSync('git', ['clone', '-q', ...how, `file://${folder}`, to])
  return to
}

/** Run a command of the project as `npm run` does, from its folder. */
export function runScript(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const tsx = 'node_modules/tsx/dist/cli.mjs'
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, `scripts/${script}`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { status, stdout, stderr }
}
