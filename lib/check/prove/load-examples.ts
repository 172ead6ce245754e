import { join } from 'node:path'
import { ExampleFile } from '@/lib/check/prove/example'
import { readYamlFiles } from '@/lib/disk/read-yaml-files'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import { readYaml } from '@/lib/input/yaml/read-yaml'

/**
 * Load the examples that the rules are proved by.
 *
 * @throws ContentError with every problem of every file.
 */
export function loadExamples(root: string): readonly ExampleFile[] {
  const readings = readYamlFiles(join(root, 'content/checks/examples')).map(({ file, text }) => readYaml(ExampleFile, text, { file }))
  const problems = readings.flatMap((reading) => (reading.kind === 'refused' ? reading.problems : []))
  if (problems.length > 0) throw new ContentError(problems.map(formatProblem))
  return readings.flatMap((reading) => (reading.kind === 'read' ? [reading.value] : []))
}
