import { z } from 'zod'
import type { Suppression } from '@/lib/findings/suppressions'
import type { Problem } from '@/lib/input/problems/problem'
import { readYaml } from '@/lib/input/yaml/read-yaml'

const Word = z.string().min(1).max(500)

const SuppressionFile = z.strictObject({
  suppressions: z
    .array(
      z.strictObject({
        rule: Word,
        place: Word,
        fingerprint: Word.optional(),
        reason: z.string().regex(/\S/, 'it is empty; say why the finding does not count').max(2_000),
        until: z.iso.date().optional(),
      }),
    )
    .max(10_000),
})

type Reading =
  | Readonly<{ kind: 'read'; suppressions: readonly Suppression[] }>
  | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

/** Read a file of suppressions such as `.bulkhead.yaml`: the decisions in their order, or every reason why it cannot be relied on. */
export function readSuppressions(text: string, file: string): Reading {
  const reading = readYaml(SuppressionFile, text, { file })
  if (reading.kind === 'refused') return reading
  return {
    kind: 'read',
    suppressions: reading.value.suppressions.map(({ fingerprint = null, until = null, ...each }, at) => ({
      ...{ ...each, fingerprint, until, file },
      line: reading.lineOf(['suppressions', at]),
    })),
  }
}
