import { z } from 'zod'

const Text = z.string()
const Words = Text.nullable()
const Line = z.int().min(1)
const Place = z.strictObject({ file: Text, line: Line.nullable(), column: Line.optional() })

/** A finding, as every command writes it with `--format json`. */
export const FindingSchema = z.strictObject({
  rule: Text.describe('id of an advisory or a control'),
  title: Text,
  tags: z.array(Text).describe('other names of the rule, such as CVE ids'),
  help: z.url(),
  kind: z.enum(['fail', 'open']).describe('open: it could not be decided'),
  answer: Text.describe('kind in words'),
  severity: z.enum(['critical', 'serious', 'advisory']),
  rating: Words.describe('as the publisher rates it'),
  subject: z.strictObject({ name: Text, purl: Text }),
  place: Place.nullable(),
  also: z.array(Place).optional().describe('further places of the same finding'),
  message: Text,
  details: z.array(z.tuple([Text, Text])).describe('name and text'),
  fingerprint: Text.describe('the same until the flaw is gone; not made of versions and lines'),
  suppressed: z.strictObject({ reason: Text, until: z.iso.date().nullable() }).nullable(),
  isNew: z.boolean().nullable().describe('null without a baseline'),
})

/** Something to know about a file of suppressions. */
export const NoteSchema = z.strictObject({
  ...{ file: Text, line: Line.nullable(), reason: Text, what: Text, fix: Text },
  level: z.enum(['warning', 'error']),
})
