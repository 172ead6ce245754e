import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Copy the project as it is, what Git ignores left out, with the packages as links to the same files. @returns `to` */
export function copyProject(to: string): string {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  for (const file of listed.split('\0').filter((name) => name !== '')) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    cpSync(file, join(to, file), { force: true })
  }
  try {
    execFileSync('cp', ['-al', 'node_modules', join(to, 'node_modules')], { stdio: 'ignore' })
  } catch {
    execFileSync('cp', ['-a', 'node_modules', join(to, 'node_modules')]) // another file system: no links
  }
  return to
}
