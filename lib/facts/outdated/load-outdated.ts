import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outdated } from '@/lib/advisory/outdated'
import { outdatedFile } from '@/lib/facts/outdated/outdated-file'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import { readYaml } from '@/lib/input/yaml/read-yaml'

const FILE = 'content/outdated.yaml'

/**
 * Advice of others that has been overtaken, by the id of the note. Ids that no source publishes here are no fault: sources are optional.
 *
 * @param root The project's folder.
 * @throws ContentError with every problem of the file.
 */
export function loadOutdated(root: string): ReadonlyMap<string, Outdated> {
  const reading = readYaml(outdatedFile, readFileSync(join(root, FILE), 'utf8'), { file: FILE })
  if (reading.kind === 'refused') throw new ContentError(reading.problems.map(formatProblem))
  return new Map(reading.value.outdated.map(({ id, ...found }) => [id, found]))
}
