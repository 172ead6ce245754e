import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readGit } from '@/lib/git/git'

/**
 * A copy of the project: what Git knows or would add.
 *
 * @param packages `linked` is one link to the folder, enough to run scripts; Next follows none, and needs the files, which are hard links
 *   where the file system has them.
 */
export function copyProject(root: string, to: string, packages: 'linked' | 'whole'): string {
  const listed = readGit(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
  if (!listed.isDone) throw new Error(`the project is not a Git checkout: ${listed.said}`)
  for (const file of listed.text.split('\0').filter((name) => name !== '')) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    cpSync(join(root, file), join(to, file), { force: true })
  }
  const [from, modules] = [resolve(root, 'node_modules'), join(to, 'node_modules')]
  if (packages === 'linked') symlinkSync(from, modules)
  else
    try {
      execFileSync('cp', ['-al', from, modules], { stdio: 'ignore' })
    } catch {
      execFileSync('rm', ['-rf', modules])
      execFileSync('cp', ['-a', from, modules])
    }
  return to
}
