import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LibraryReport } from './read-library'
import type { Sandbox } from './row'
import { endOf, isPlain, type Ran, run, script } from './run'

type Listed = Readonly<{ format: string; path: string; onProblem?: 'fail' | 'quarantine'; dates?: 'none' }>

/** A file of sources, written to `path`. */
export function writeList(path: string, sources: Readonly<Record<string, Listed>>): void {
  const lines = Object.entries(sources).map(([id, { format, path: folder, onProblem = 'quarantine', dates }]) => {
    const said = 'title: T, publisher: { name: A, url: https://a.example/ }, license: CC0-1.0'
    return `  - { id: ${id}, format: ${format}, path: ${JSON.stringify(folder)}, ${said}, onProblem: ${onProblem}${dates === undefined ? '' : `, dates: ${dates}`} }\n`
  })
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `sources:\n${lines.join('')}`)
}

/** A project that has nothing but these sources, with the code of the real one. */
export function projectOf({ root, folder }: Sandbox, sources: Readonly<Record<string, Listed>>): string {
  const project = join(folder, 'project')
  writeList(join(project, 'content/sources.yaml'), sources)
  for (const name of ['lib', 'package-lock.json']) symlinkSync(join(root, name), join(project, name))
  for (const path of [folder, project]) chmodSync(path, 0o755)
  return project
}

/** Load a library in a process of its own. */
export function loadIn(
  { root }: Sandbox,
  project: string,
  more: Readonly<{ today?: string; env?: Record<string, string>; as?: (command: readonly string[]) => string[]; timeoutS?: number }> = {},
): Promise<Ran> {
  const { today = '2026-11-27', env = {}, as = (command) => [...command], timeoutS = 60 } = more
  return run(as(script('scripts/torture/read-library.ts', project, today)), { cwd: root, env, timeoutS })
}

/** What it printed. @throws where it ended otherwise, or said what is not for people. */
export function reportOf(ran: Ran): LibraryReport {
  isPlain(ran)
  if (ran.status !== 0) throw new Error(endOf(ran))
  return JSON.parse(ran.out.trim().split('\n').at(-1) ?? '') as LibraryReport // printed by read-library.ts
}
