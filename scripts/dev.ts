/** Serve every page with hot reload, and show an edit of content as soon as it is saved: `npm run dev -- [options of next dev]`. */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { workspaceOf } from '@/lib/build/workspace'
import { loadSources } from '@/lib/library/sources/sources'
import { runCommand, today, whileStoppable } from './command-line'
import { watchFolders } from './watch-folders'

/** Below the project, as Next needs it. */
const FOLDER = '.cache/dev'

/** In place of app/revision.ts: it asks the disk, since Next may be late with a change, and is another text after each. */
const MODULE = `import { readFileSync } from 'node:fs'
export const revisionNow = () => JSON.parse(readFileSync('${FOLDER}/revision.json', 'utf8'))
`

/** Content, and the code by which it is read. */
const MADE_FROM = ['content', 'lib', 'app']

await runCommand(() =>
  whileStoppable(async (signal) => {
    const { root, sourceFiles } = workspaceOf(process.env, today())
    const counts = { content: 0, facts: 0 }
    const count = (isFact: boolean) => {
      counts.content += 1
      if (isFact) counts.facts += 1
      writeFileSync(join(FOLDER, 'revision.json'), JSON.stringify(counts))
      writeFileSync(join(FOLDER, 'revision.ts'), `${MODULE}// ${counts.content}\n`)
    }
    mkdirSync(FOLDER, { recursive: true })
    count(true)
    const documents = new Set(loadSources(root, sourceFiles).map(({ folder }) => folder))
    watchFolders(
      [...MADE_FROM.map((name) => resolve(root, name)), ...documents],
      (folders) => count(folders.some((folder) => ![...documents].some((of) => folder === of || folder.startsWith(`${of}/`)))),
      signal,
    )
    const env = { ...process.env, CONTENT_REVISION: `./${FOLDER}/revision.ts`, NEXT_TELEMETRY_DISABLED: '1' }
    const next = spawn('node_modules/.bin/next', ['dev', '--hostname', '127.0.0.1', ...process.argv.slice(2)], { stdio: 'inherit', env })
    signal.addEventListener('abort', () => next.kill('SIGTERM'))
    return new Promise<number>((done, fail) => {
      next.on('error', fail)
      next.on('close', (code) => done(code ?? 0))
    })
  }),
)
