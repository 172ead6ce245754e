import type { ControlLibrary } from '@/lib/advisor/policy/resolve-uses'
import { readYamlFiles } from '@/lib/disk/read-yaml-files'
import { controlFileSchema } from '@/lib/facts/controls/control'
import { CitationFile } from '@/lib/facts/technologies/citation'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import type { TextFile } from '@/lib/input/text/text-file'
import { readYaml, type YamlReading } from '@/lib/input/yaml/read-yaml'

/**
 * The controls of `content/controls/`. What they say of technologies and escapes is checked where those are read.
 *
 * @throws ContentError with every problem of the files.
 */
export function loadControls(): ControlLibrary {
  const citationFiles = readYamlFiles('content/technologies').filter(({ file }) => file.endsWith('/citations.yaml'))
  const [citations = {}] = valuesOf(citationFiles.map((file) => read(CitationFile, file))).map((file) => file.citations)
  const schema = controlFileSchema(citations)
  const goals = valuesOf(readYamlFiles('content/controls').map((file) => read(schema, file)))
  return {
    controls: new Map(goals.flatMap(({ controls }) => controls.map((control) => [control.id, control]))),
    citations: new Map(Object.entries(citations)),
  }
}

const read = <S extends Parameters<typeof readYaml>[0]>(schema: S, { file, text }: TextFile) => readYaml(schema, text, { file })

function valuesOf<T>(readings: readonly YamlReading<T>[]): T[] {
  const problems = readings.flatMap((reading) => (reading.kind === 'refused' ? reading.problems : []))
  if (problems.length > 0) throw new ContentError(problems.map(formatProblem))
  return readings.flatMap((reading) => (reading.kind === 'read' ? [reading.value] : []))
}
