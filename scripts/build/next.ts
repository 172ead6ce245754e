import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { whileStoppable } from '@/scripts/command-line'

/** Runs Next, and ends it with all that it started when the pipe ends by which we hold it: whatever became of us, nobody writes on. */
const HOLDER = `
process.stdin.resume().on('end', () => process.kill(0, 'SIGKILL'))
const next = require('node:child_process').spawn(process.execPath, [process.argv[1], 'build'], { stdio: ['ignore', 'inherit', 'inherit'] })
next.on('close', (code) => process.exit(code ?? 1))`

/**
 * Have Next export the pages.
 *
 * Not `spawnSync`: a process that may turn its loop gives back the memory that reading took, and hears that it should end. Next and the
 * processes that it starts are then ended with it.
 *
 * @returns Its exit code.
 * @throws Stopped when it was ended.
 */
export function runNext(root: string, plan: Readonly<Record<string, string>>): Promise<number> {
  return whileStoppable(async (signal) => {
    const env = { ...process.env, ...plan, NEXT_TELEMETRY_DISABLED: '1' }
    const next = spawn(process.execPath, ['-e', HOLDER, join(root, 'node_modules/next/dist/bin/next')], {
      ...{ cwd: root, env, detached: true }, // a group of its own
      stdio: ['pipe', 'inherit', 'inherit'],
    })
    signal.addEventListener('abort', () => next.stdin.end())
    const status = await new Promise<number>((done, fail) => {
      next.on('error', fail)
      next.on('close', (code) => done(code ?? 1))
    })
    if (signal.aborted) throw signal.reason
    return status
  })
}
