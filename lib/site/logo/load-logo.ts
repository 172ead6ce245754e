import { join } from 'node:path'
import { readBytes } from '@/lib/disk/read-bytes'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem, type Problem } from '@/lib/input/problems/problem'
import type { LogoFault, LogoPicture, LogoReading } from '@/lib/site/logo/logo-reading'
import { pngLogo } from '@/lib/site/logo/png-logo'
import { svgLogo } from '@/lib/site/logo/svg-logo'

/** Every page has it. */
const MOST_BYTES = 50_000

/**
 * Load the picture beside the name of the portal.
 *
 * @param name Of a file in `content/`, which ends in `.svg` or `.png`.
 * @throws ContentError with every problem of the file.
 */
export function loadLogo(root: string, name: string): LogoPicture {
  const file = `content/${name}`
  const found = readBytes(join(root, file), MOST_BYTES)
  const reading: LogoReading =
    found.kind === 'refused'
      ? { kind: 'refused', faults: [{ line: null, ...found, fix: found.reason === 'file-too-large' ? 'make it smaller' : found.fix }] }
      : name.endsWith('.png')
        ? pngLogo(found.bytes)
        : svgLogo(found.bytes)
  if (reading.kind === 'read') return reading.picture
  const toProblem = ({ line, reason, what, fix }: LogoFault): Problem => ({ file, line, reason, what, fix, level: 'error' })
  throw new ContentError(reading.faults.map((fault) => formatProblem(toProblem(fault))))
}
