/**
 * Build the portal and serve it: `npm start -- [--watch] [--port 3000] [--strict]`. With `--watch` every change of content or code is built
 * while the server goes on; a build that fails leaves what is served as it was.
 */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { workspaceOf } from '@/lib/build/workspace'
import { loadSources } from '@/lib/library/sources/sources'
import { argumentsOf, runCommand, today, whileStoppable } from './command-line'
import { serveOutput } from './server/serve-output'
import { watchFolders } from './watch-folders'

/** What a build is made from besides the folders of the sources. */
const MADE_FROM = ['content', 'public', 'app', 'components', 'lib', 'styles']

await runCommand(() => {
  const { values } = argumentsOf({
    options: { port: { type: 'string' }, strict: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
  })
  return whileStoppable(async (signal) => {
    const status = await build(signal)
    if (status !== 0) return status
    if (values.watch) buildAtChanges(signal)
    return serveOutput({ port: values.port, isStrict: values.strict }, signal)
  })
})

/** One build at a time; what changes during one is built by the next. */
function buildAtChanges(signal: AbortSignal): void {
  const { root, sourceFiles } = workspaceOf(process.env, today())
  const documents = loadSources(root, sourceFiles).map(({ folder }) => folder)
  let [isBuilding, isStale] = [false, false]
  const next = async () => {
    isStale = true
    if (isBuilding) return
    isBuilding = true
    while (isStale && !signal.aborted) {
      isStale = false
      await build(signal)
    }
    isBuilding = false
  }
  watchFolders([...MADE_FROM.map((name) => resolve(root, name)), ...documents], () => void next(), signal)
}

/** In a process of its own, which is another one for other code. */
function build(signal: AbortSignal): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' })
  signal.addEventListener('abort', () => child.kill('SIGTERM'))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done(code ?? 1))
  })
}
