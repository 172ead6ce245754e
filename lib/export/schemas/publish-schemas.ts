import { z } from 'zod'
import { jsonFile, type PublishedFile } from '@/lib/export/published-file'
import { CheckSchema } from '@/lib/export/schemas/check-schema'
import { AffectedSchema, ConcernDataSchema } from '@/lib/export/schemas/concern-schema'
import { LintSchema } from '@/lib/export/schemas/lint-schema'

const SCHEMAS = { 'affected-1': AffectedSchema, 'check-1': CheckSchema, 'concern-1': ConcernDataSchema, 'lint-1': LintSchema } as const

/** The schemas of what commands and data files hold, as JSON Schema: a number of their own each, which is another one where they change. */
export const publishSchemas = (): PublishedFile[] =>
  Object.entries(SCHEMAS).map(([name, schema]) => jsonFile(`/api/v1/schemas/${name}.json`, z.toJSONSchema(schema)))
