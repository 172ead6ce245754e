import { z } from 'zod'
import { askPython } from './python'

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

type Request = Readonly<{
  repositories: Readonly<Record<string, string>>
  /** `libraries`: what the libraries offer is wanted, too. */
  runs: readonly Readonly<{ release: string; refs: Readonly<Record<string, string>>; libraries: boolean }>[]
}>

/** Let Python read the options of Nova's sources; what it could not follow it says on standard error. */
export function extractOptions(request: Request): ReadonlyMap<string, Run> {
  const runs = askPython('extract.py', [], JSON.stringify(request))
    .trimEnd()
    .split('\n')
    .map((line) => Run.parse(JSON.parse(line)))
  return new Map(runs.map((run) => [run.release, run]))
}
