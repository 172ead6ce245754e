import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { RecordedRevisions } from '@/lib/export/revisions'
import { ContentError } from '@/lib/input/problems/content-error'

/** Where releases are recorded, from the project's folder. */
export const REVISIONS = 'content/revisions.json'
/** Where they keep the texts that they replace. */
export const KEPT_TEXTS = 'content/revisions'

const Revisions = z.record(
  z.string(),
  z
    .array(z.strictObject({ date: z.iso.date(), summary: z.string().min(1) }))
    .min(1)
    .refine((list) => list.every(({ date }, at) => at === 0 || (list[at - 1]?.date ?? '') <= date), 'the dates go back'),
)

/** @throws ContentError where the file is missing, no JSON, or not of its shape. */
export function loadRevisions(root: string): RecordedRevisions {
  try {
    return Revisions.parse(JSON.parse(readFileSync(join(root, REVISIONS), 'utf8')))
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error)
    throw new ContentError([`${REVISIONS}: schema: ${what.replace(/\s+/g, ' ')}; restore it, since npm run release writes it`])
  }
}
