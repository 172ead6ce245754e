import { z } from 'zod'
import { isRelease } from '@/lib/facts/catalogues/release-order'

const Release = z.string().refine(isRelease, 'not a release')
const Span = z.tuple([Release, Release]).readonly()

/** A value by release. An entry of one element holds wherever the option is present. */
function byRelease<T extends z.ZodType>(value: T) {
  return z.array(z.union([z.tuple([value]).readonly(), z.tuple([Release, Release, value]).readonly()])).readonly()
}

/** Where something is so; `true`: wherever the option is present. */
const Spans = z.union([z.literal(true), z.array(Span).readonly()])

/** A value as the source has it. Null: the option has no default. */
export const OptionValue = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])).readonly(),
  z.record(z.string(), z.string()),
])
export type OptionValue = z.infer<typeof OptionValue>

const Choice = z.union([z.string(), z.number(), z.null()])

/** A row of `options`: an option in all releases. */
export const OptionRow = z.strictObject({
  s: z.string(),
  n: z.string(),
  present: z.array(Span).min(1).readonly(),
  lib: Spans.optional(),
  type: byRelease(z.string()),
  item_type: byRelease(z.string()).optional(),
  default: byRelease(OptionValue),
  nova_default: z.array(z.tuple([Release, Release, OptionValue]).readonly()).optional(),
  sample_default: byRelease(OptionValue).optional(),
  computed: Spans.optional(),
  choices: byRelease(z.array(Choice).readonly()).optional(),
  min: byRelease(z.number()).optional(),
  max: byRelease(z.number()).optional(),
  deprecated: byRelease(z.array(z.tuple([z.string(), z.string()]).readonly()).readonly()).optional(),
  removal: Spans.optional(),
  since: byRelease(z.string()).optional(),
  secret: Spans.optional(),
  plugins: byRelease(z.number()).optional(),
  src: z.string(),
})
export type OptionRow = z.infer<typeof OptionRow>

/** A release on the axis of a catalogue: a tag that was read, or `master`. */
const AxisPoint = z.strictObject({ release: Release, series: z.string(), commit: z.string(), date: z.iso.date() }).readonly()
export type AxisPoint = z.infer<typeof AxisPoint>

/**
 * `content/catalogues/nova-options.json` and `oslo-options.json`; the header of each says what its fields mean. Rows are read when
 * they are asked for: reading all of them takes longer than everything else that a lint or a page does with them.
 */
export const OptionFile = z.object({
  header: z.object({
    repository: z.string(),
    commit: z.string(),
    date: z.iso.date(),
    axis: z.array(AxisPoint).readonly().default([]),
    plugin_sets: z.array(z.array(z.string()).readonly()).readonly(),
  }),
  options: z.array(z.unknown()).readonly(),
})
