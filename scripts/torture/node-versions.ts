import { equal, match } from 'node:assert/strict'
import { join } from 'node:path'
import { copyProject } from '@/scripts/copy-project'
import { NotTried, type Row } from './row'
import { endOf, run } from './run'

/** Programs of other versions, parted by `:`. */
const OTHERS = (process.env.TORTURE_NODES ?? '').split(':').filter((path) => path !== '')

export const row: Row = {
  id: 'node-versions',
  must: 'Node 22, 24 and 26 check content, run the tests of the disk and the server, and build the same site',
  isShort: false,
  isAlone: true,
  atMostS: 2400,
  async run({ root, folder }) {
    if (OTHERS.length === 0) throw new NotTried('name other versions of Node: TORTURE_NODES=/path/to/node22:/path/to/node24')
    for (const [at, node] of OTHERS.entries()) {
      const project = copyProject(root, join(folder, `project-${at}`), 'whole')
      const options = { cwd: project, timeoutS: 700 }
      match((await run([node, '--version'], options)).out, /^v\d+/)
      for (const args of [
        ['--import', 'tsx', 'scripts/lint-content.ts'],
        ['node_modules/vitest/vitest.mjs', 'run', 'lib/disk', 'lib/git', 'lib/library', 'lib/input', 'lib/formats', 'scripts/server'],
        ['--import', 'tsx', 'scripts/build.ts'],
      ]) {
        const ran = await run([node, ...args], options)
        equal(ran.status, 0, `${node}: ${endOf(ran)}`)
      }
    }
  },
}
