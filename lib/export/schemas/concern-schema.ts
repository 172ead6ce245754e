import { z } from 'zod'
import { FindingSchema, NoteSchema } from '@/lib/export/schemas/finding-schema'

const Text = z.string()
const Words = Text.nullable()
const Day = z.iso.date()

const AnswerSchema = z.strictObject({
  ...{ advisory: Text, product: Text },
  asked: z.union([z.strictObject({ series: Text }), z.strictObject({ version: Text })]),
  answer: z.enum(['affected', 'not-affected', 'cannot-be-told']),
  extent: z.enum(['all', 'some']).nullable().describe('some: a part of the versions of the series'),
  reason: Text,
  condition: Words.describe('what must hold besides the version'),
  fix: z.strictObject({ kind: z.enum(['release', 'patch', 'none', 'unknown']), version: Words, urls: z.array(Text) }),
  severity: Words,
  from: z.array(Text).describe('ids of the records that decided'),
})
const Answers = z.array(AnswerSchema)
const head = { schema: z.literal('/api/v1/schemas/affected-1.json'), day: Day, releasesAsOf: Day }
const tail = { findings: z.array(FindingSchema), notes: z.array(NoteSchema) }

/** What `bulkhead affected --format json` writes; for `--batch` only the array of answers. */
export const AffectedSchema = z.union([
  z.strictObject({ ...head, answers: Answers, ...tail }),
  z.strictObject({ ...head, mended: Answers, stays: Answers, new: Answers, open: Answers, ...tail }).describe('from one series to another'),
])

const Version = z.union([z.tuple([Text]), z.tuple([Text, Day])])

/** `/api/v1/concern.json`. */
export const ConcernDataSchema = z.strictObject({
  schema: z.literal('/api/v1/schemas/concern-1.json'),
  ...{ asOf: Day, statusAsOf: Day, releasesAsOf: Day },
  releases: z.array(z.looseObject({ name: Text, nova: Text, readOn: Day })).describe('oldest first'),
  pointDays: z.record(Text, Day),
  deliverables: z.array(
    z.strictObject({ name: Text, type: Words, names: z.array(Text), in: z.record(Text, z.array(Version)).describe('by series') }),
  ),
  advisories: z.array(
    z.strictObject({
      ...{ id: Text, title: Text, published: Day.nullable(), aliases: z.array(Text), cves: z.array(Text) },
      lifecycle: z.looseObject({ state: z.enum(['published', 'withdrawn', 'superseded']) }),
      affected: z.array(z.looseObject({ product: Words, text: Text, releases: z.array(Text) })),
      says: z.looseObject({}).optional().describe('what the text says of versions beside that'),
      remedy: z.strictObject({ default: Text, bySeries: z.record(Text, Text) }).optional(),
      severity: z.array(z.looseObject({ rating: Words })),
      references: z.array(z.strictObject({ type: z.literal('fix'), label: Words, url: Text })),
    }),
  ),
})
