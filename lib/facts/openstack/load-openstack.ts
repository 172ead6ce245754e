import { join } from 'node:path'
import { readYamlFiles } from '@/lib/disk/read-yaml-files'
import { type OpenStack, parseOpenStack } from '@/lib/facts/openstack/parse-openstack'
import { stateChanges } from '@/lib/facts/openstack/state-changes'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'

/** Where the facts lie, relative to the project's folder. */
const FOLDER = 'content/openstack'

/**
 * Load what `content/openstack/` holds: series, drivers, the support matrix.
 *
 * @param root The project's folder.
 * @throws ContentError with every problem of every file.
 */
export function loadOpenStack(root: string): OpenStack {
  return readOpenStackFiles(join(root, FOLDER)).openstack
}

/**
 * One line for every series whose state changes by plan soon, or has since `releases.yaml` was read.
 *
 * @param today The day of the build.
 * @throws ContentError as `loadOpenStack` does.
 */
export function loadStateChanges(root: string, today: string): string[] {
  return stateChanges(readOpenStackFiles(join(root, FOLDER)).releaseFile, today).map(formatProblem)
}

/** The same of a folder of files like them. @throws ContentError as `loadOpenStack` does. */
export function readOpenStackFiles(folder: string = FOLDER) {
  const reading = parseOpenStack(readYamlFiles(folder))
  if (reading.kind === 'refused') throw new ContentError(reading.problems.map(formatProblem))
  return reading
}
