import { z } from 'zod'
import { plainLine } from '@/lib/formats/markdown/line'
import { checkSeries } from '@/lib/formats/markdown/series'

const SeriesOrDefault = z.string().check((ctx) => (ctx.value === 'default' ? undefined : checkSeries(ctx)))

/** What to do on each series; `default` holds for those that have no words of their own. */
export const Remedy = z
  .record(SeriesOrDefault, plainLine(500))
  .check(z.refine((remedy) => 'default' in remedy, { path: ['default'], error: 'there is none; write what to do on all other series' }))
