import { z } from 'zod'
import { FindingSchema, NoteSchema } from '@/lib/export/schemas/finding-schema'

/** What `bulkhead lint --format json` writes: a finding for each problem, `rule` its reason. */
export const LintSchema = z.strictObject({
  schema: z.literal('/api/v1/schemas/lint-1.json'),
  files: z.array(z.string()),
  findings: z.array(FindingSchema),
  notes: z.array(NoteSchema),
})
