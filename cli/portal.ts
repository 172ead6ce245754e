import { spawn } from 'node:child_process'
import { helpText } from '@/cli/describe/described'
import { PORTAL } from '@/cli/describe/portal'

/** A command that the scripts of a clone carry out, with the same arguments and exit code. */
export const portal =
  (name: 'build' | 'serve' | 'sync') =>
  (args: readonly string[]): number | Promise<number> => {
    const described = PORTAL.find((each) => each.name === name)
    if (described !== undefined && args.some((arg) => arg === '--help' || arg === '-h')) {
      console.log(helpText(described))
      return 0
    }
    const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, ...args], { stdio: 'inherit' })
    // A signal of a terminal reaches both; the script ends as it sees fit, and this waits for it.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
    })
  }
