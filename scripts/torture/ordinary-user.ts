import { equal, ok } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runGit } from '@/lib/git/git'
import { copyProject } from '@/scripts/copy-project'
import { NotTried, type Row } from './row'
import { asOrdinaryUser, endOf, isRoot, run, script } from './run'

export const row: Row = {
  id: 'ordinary-user',
  must: 'content is checked, tests run and the site is built and served by a user who owns nothing but the project',
  isShort: false,
  isAlone: true,
  atMostS: 900,
  async run({ root, folder }) {
    if (!isRoot) throw new NotTried('whoever runs this is one already')
    const project = copyProject(root, join(folder, 'project'), 'whole')
    mkdirSync(join(folder, 'temporary')) // in no checkout
    await runGit(project, ['init', '--quiet']) // rows that copy the project ask Git what belongs to it
    asOrdinaryUser([])
    // Files of packages are links to those of the project, and stay root's.
    execFileSync('find', [
      folder,
      '(',
      '-type',
      'd',
      '-o',
      '-not',
      '-path',
      '*/node_modules/*',
      ')',
      '-exec',
      'chown',
      '-h',
      '65534:65534',
      '{}',
      '+',
    ])
    const options = {
      cwd: project,
      env: { TMPDIR: join(folder, 'temporary'), XDG_CACHE_HOME: project, npm_config_cache: project },
      timeoutS: 600,
    }
    const bin = (name: string) => join(project, 'node_modules/.bin', name)
    for (const command of [
      script('scripts/lint-content.ts'),
      [bin('vitest'), 'run', 'lib/disk', 'lib/git', 'lib/library', 'scripts/server'],
      script('scripts/build.ts'),
      script('scripts/torture.ts', '--short', '--only', 'documents,unreadable,file-names,git-programs,history,server,swap'),
    ]) {
      const ran = await run(asOrdinaryUser(command), options)
      equal(ran.status, 0, endOf(ran))
    }
    ok(existsSync(join(project, 'out/index.html')), 'there is no output')
  },
}
