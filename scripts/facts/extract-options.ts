import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { FactsError } from './checkout'

const SCRIPT = fileURLToPath(new URL('../../tools/facts/extract.py', import.meta.url))

/** An option as one release defines it. */
const Definition = z
  .object({
    s: z.string(),
    n: z.string(),
    /** Repository and file: `nova:nova/conf/compute.py`. */
    origin: z.string(),
    type: z.string(),
    default: z.unknown(),
  })
  .catchall(z.unknown())
  .readonly()
export type Definition = z.infer<typeof Definition>

const Run = z.object({ release: z.string(), nova: z.array(Definition), libraries: z.array(Definition) })
/** What a release of Nova registers, and what its libraries offer it. */
export type Run = z.infer<typeof Run>

export type Request = Readonly<{
  repositories: Readonly<Record<string, string>>
  /** `libraries`: what the libraries offer is wanted, too. */
  runs: readonly Readonly<{ release: string; refs: Readonly<Record<string, string>>; libraries: boolean }>[]
}>

/** Let Python read the options of Nova's sources; what it could not follow it says on standard error. */
export function extractOptions(request: Request): ReadonlyMap<string, Run> {
  const python = process.env.PYTHON ?? 'python3'
  const { status, stdout, error } = spawnSync(python, ['-B', SCRIPT], {
    ...{ input: JSON.stringify(request), encoding: 'utf8', maxBuffer: 1 << 29 },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new FactsError(
      `${python} was not found: the sources of Nova are Python, and only Python reads them; install it, or name it: PYTHON=…`,
    )
  if (error || status !== 0)
    throw new FactsError(`${python} tools/facts/extract.py: ${error?.message ?? `ended with ${status}; see above`}`)
  const runs = stdout
    .trimEnd()
    .split('\n')
    .map((line) => Run.parse(JSON.parse(line)))
  return new Map(runs.map((run) => [run.release, run]))
}
