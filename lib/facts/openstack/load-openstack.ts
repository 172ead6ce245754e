import { join } from 'node:path'
import { FACTS, readYamlFiles } from '@/lib/advisor/policy/load-policy'
import { type OpenStack, parseOpenStack } from '@/lib/facts/openstack/parse-openstack'
import { stateChanges } from '@/lib/facts/openstack/state-changes'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'

/**
 * Load what `content/openstack/` holds: series, drivers, the support matrix.
 *
 * @param root The project's folder.
 * @throws ContentError with every problem of every file.
 */
export function loadOpenStack(root: string): OpenStack {
  return read(root).openstack
}

/**
 * One line for every series whose state changes by plan soon, or has since `releases.yaml` was read.
 *
 * @param today The day of the build.
 * @throws ContentError as `loadOpenStack` does.
 */
export function loadStateChanges(root: string, today: string): string[] {
  return stateChanges(read(root).releaseFile, today).map(formatProblem)
}

function read(root: string) {
  const reading = parseOpenStack(readYamlFiles(join(root, FACTS)))
  if (reading.kind === 'refused') throw new ContentError(reading.problems.map(formatProblem))
  return reading
}
