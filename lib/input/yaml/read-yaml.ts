import type { z } from 'zod'
import type { Problem } from '@/lib/input/problems/problem'
import { openYaml, type YamlPlace } from '@/lib/input/yaml/open-yaml'
import { schemaFaults } from '@/lib/input/yaml/schema-problems'

/** A checked value with its places, or every reason why there is none. */
export type YamlReading<T> =
  | Readonly<{
      kind: 'read'
      value: T
      /** Line of the value at a path; of the nearest thing around it where there is none. */
      lineOf: (path: readonly PropertyKey[]) => number
    }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

/** Read one YAML document through the door (see `openYaml`), then hold it against a schema. Never throws for what the text holds. */
export function readYaml<S extends z.ZodType>(schema: S, text: string, place: YamlPlace): YamlReading<z.output<S>> {
  const opened = openYaml(text, place)
  if (opened.kind === 'refused') return opened
  const { value, lineOf } = opened
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return { kind: 'read', value: result.data, lineOf }
  const problems = schemaFaults(schema, result.error.issues).map(
    ({ path, ofKey, reason, what, fix }): Problem => ({ file: place.file, line: lineOf(path, ofKey), reason, what, fix, level: 'error' }),
  )
  return { kind: 'refused', problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}
