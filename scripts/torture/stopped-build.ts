import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyProject } from '@/scripts/copy-project'
import type { Row } from './row'
import { endOf, isPlain, run, script } from './run'

export const row: Row = {
  id: 'stopped-build',
  must: 'a build that is stopped or killed, at whatever moment, leaves the last output and no process still writing, and the next one succeeds',
  isShort: false,
  isAlone: true,
  atMostS: 1500,
  async run({ root, folder }) {
    const project = copyProject(root, join(folder, 'project'), 'linked')
    mkdirSync(join(project, 'out'))
    writeFileSync(join(project, 'out/index.html'), 'the last one')
    // A line comes when its step has ended; the last moment lies within "make", which takes seconds.
    const moments = [
      { line: /^load /m, laterMs: 0 },
      { line: /^plan /m, laterMs: 0 },
      { line: /^plan /m, laterMs: 2000 },
    ]
    for (const signal of ['SIGTERM', 'SIGKILL', 'SIGINT'] as const)
      for (const moment of signal === 'SIGINT' ? moments.slice(0, 1) : moments) {
        const ran = await run(script('scripts/build.ts'), {
          cwd: project,
          timeoutS: 300,
          meanwhile(child, said) {
            const timer = setInterval(() => {
              if (!moment.line.test(said())) return
              clearInterval(timer)
              setTimeout(() => child.kill(signal), moment.laterMs)
            }, 20)
            child.on('close', () => clearInterval(timer))
          },
        })
        ok(ran.signal === 'SIGKILL' || ran.status === (signal === 'SIGINT' ? 130 : 143), endOf(ran))
        if (signal !== 'SIGKILL') match(ran.err, /stopped by SIG\w+\n\n1 problem; out\/ is as it was\.\n$/, endOf(ran))
        isPlain({ out: '', err: ran.err })
        deepEqual(
          [readdirSync(join(project, 'out')), readFileSync(join(project, 'out/index.html'), 'utf8')],
          [['index.html'], 'the last one'],
        )
        await new Promise((later) => setTimeout(later, 1500))
        deepEqual(processesIn(project), [], `processes that write on after ${signal}`)
      }
    const last = await run(script('scripts/build.ts'), { cwd: project, timeoutS: 400 })
    equal(last.status, 0, endOf(last))
    ok(existsSync(join(project, 'out/advisories/index.html')), 'the output is not there')
  },
}

/** Whoever works in a folder, by number. */
function processesIn(folder: string): string[] {
  if (!existsSync('/proc/self/cwd')) return []
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
    } catch {
      return false // it has ended, or is another user's
    }
  })
}
