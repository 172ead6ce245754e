import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { whileStoppable } from '@/scripts/command-line'

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
    const next = spawn(join(root, 'node_modules/.bin/next'), ['build'], { cwd: root, stdio: 'inherit', env, detached: true })
    signal.addEventListener('abort', () => {
      if (next.pid !== undefined) process.kill(-next.pid, 'SIGKILL') // the group that it leads; there is nothing of it to save
    })
    const status = await new Promise<number>((done, fail) => {
      next.on('error', fail)
      next.on('close', (code) => done(code ?? 1))
    })
    if (signal.aborted) throw signal.reason
    return status
  })
}
