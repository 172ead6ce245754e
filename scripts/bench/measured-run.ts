import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryOfTree } from './process-tree'

/** What a command took: time on the wall and of processors in seconds, and the most memory of all its processes in bytes. */
export type Cost = Readonly<{ wallS: number; cpuS: number; peakBytes: number }>

const EVERY_MS = 250

/**
 * Run a command line to its end. The shell tells the processor time of all that ran, which others on the machine lengthen less than the
 * time on the wall.
 *
 * @throws Error with the end of what it said, where it fails.
 */
export async function measuredRun(command: string, cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'measured-'))
  const log = join(folder, 'log')
  const file = openSync(log, 'w')
  try {
    const began = performance.now()
    const child = spawn('bash', ['-c', `${command}; code=$?; times >&3; exit $code`], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', file, file, 'pipe'],
    })
    let [times, peakBytes] = ['', 0]
    child.stdio[3]?.on('data', (text: Buffer) => {
      times += text.toString()
    })
    const timer = setInterval(() => {
      peakBytes = Math.max(peakBytes, memoryOfTree(child.pid ?? -1))
    }, EVERY_MS)
    const code = await new Promise<number | null>((done, fail) => {
      child.on('error', fail)
      child.on('close', done)
    }).finally(() => clearInterval(timer))
    if (code !== 0) throw new Error(`${command} failed:\n${readFileSync(log, 'utf8').split('\n').slice(-30).join('\n')}`)
    return { wallS: (performance.now() - began) / 1000, cpuS: secondsIn(times), peakBytes }
  } finally {
    closeSync(file)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `times` writes two lines, `user system` of the shell and of its children, such as `1m2.345s`. */
function secondsIn(times: string): number {
  const parts = (times.split('\n')[1] ?? '').split(' ')
  return parts.reduce((sum, part) => {
    const [, minutes = '0', seconds = '0'] = /(\d+)m([\d.]+)s/.exec(part) ?? []
    return sum + Number(minutes) * 60 + Number(seconds)
  }, 0)
}
