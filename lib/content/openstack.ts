import { join } from 'node:path'
import { ContentError } from '@/lib/content/content-error'
import { FACTS, readYamlFiles } from '@/lib/content/policy'
import { type OpenStack, parseOpenStack } from '@/lib/openstack/parse-openstack'
import { formatProblem } from '@/lib/problems/problem'

/**
 * Load what `content/openstack/` holds: series, drivers, the support matrix.
 *
 * @param root The project's folder.
 * @throws ContentError with every problem of every file.
 */
export function loadOpenStack(root: string): OpenStack {
  const reading = parseOpenStack(readYamlFiles(join(root, FACTS)))
  if (reading.kind === 'refused') throw new ContentError(reading.problems.map(formatProblem))
  return reading.openstack
}
