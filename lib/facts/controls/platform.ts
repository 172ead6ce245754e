import { z } from 'zod'

/** Where a control can be carried out: in a cloud of Nova, or on any other platform. */
export const Platform = z.enum(['nova', 'outside'])
export type Platform = z.infer<typeof Platform>
