import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CATALOGUES } from '@/lib/facts/catalogues/load-catalogues'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import { readYaml } from '@/lib/input/yaml/read-yaml'

const FILE = `${CATALOGUES}/pypi.yaml`
const PypiFile = z.strictObject({
  asOf: z.iso.date(),
  source: z.url(),
  other: z.record(z.string(), z.string().min(1)),
  none: z.array(z.string()),
})

/** What products of the catalogue of releases are called on PyPI, where that is not their own name. */
export type PypiNames = Readonly<{ other: Readonly<Record<string, string>>; none: readonly string[] }>

/** @throws ContentError with every problem of the file. */
export function loadPypiNames(root: string): PypiNames {
  const reading = readYaml(PypiFile, readFileSync(join(root, FILE), 'utf8'), { file: FILE })
  if (reading.kind === 'refused') throw new ContentError(reading.problems.map(formatProblem))
  return reading.value
}
