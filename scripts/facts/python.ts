import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { FactsError } from './checkout'

/**
 * What a script of `tools/facts/` prints; what it says on standard error is passed on.
 *
 * @throws FactsError where there is no Python, or the script failed.
 */
export function askPython(script: string, args: readonly string[], input: string): string {
  const python = process.env.PYTHON ?? 'python3'
  const path = fileURLToPath(new URL(`../../tools/facts/${script}`, import.meta.url))
  const { status, stdout, error } = spawnSync(python, ['-B', path, ...args], {
    ...{ input, encoding: 'utf8', maxBuffer: 1 << 29 },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new FactsError(
      `${python} was not found: the sources of OpenStack are Python, and only Python reads them; install it, or name it: PYTHON=…`,
    )
  if (error || status !== 0) throw new FactsError(`${python} tools/facts/${script}: ${error?.message ?? `ended with ${status}; see above`}`)
  return stdout
}
