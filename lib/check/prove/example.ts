import { z } from 'zod'
import { KINDS } from '@/lib/check/kind'

const Example = z
  .strictObject({
    /** What it shows. */
    name: z.string().min(1),
    release: z.string().optional(),
    /** The file; `{x}` stands for each word of `each`, in a file of its own. */
    text: z.string(),
    each: z.array(z.string()).min(1).readonly().optional(),
    /** Files of other kinds beside it. */
    with: z.partialRecord(z.enum(KINDS), z.string()).optional(),
    /** For each file every finding, sorted: `rule state severity lines`, severity for a failure alone. */
    says: z.array(z.array(z.string()).readonly()).readonly(),
  })
  .readonly()
export type Example = z.infer<typeof Example>

/** `content/checks/examples/<name>.yaml`: files of one kind, and all that must be said of them. */
export const ExampleFile = z.strictObject({ kind: z.enum(KINDS), examples: z.array(Example).min(1).readonly() }).readonly()
export type ExampleFile = z.infer<typeof ExampleFile>
