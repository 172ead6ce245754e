import { z } from 'zod'
import { Day, dayUpTo, Free, listOf, maybe } from '@/lib/formats/records/schema-parts'

const Text = z.string()
const Scores = listOf(z.looseObject({ type: Text, score: Text }))

const Event = z.looseObject({
  introduced: maybe(Text),
  fixed: maybe(Text),
  last_affected: maybe(Text),
  limit: maybe(Text),
})

const Range = z.looseObject({ type: Text, repo: maybe(Text), events: listOf(Event), database_specific: Free })

const Affected = z.looseObject({
  package: maybe(z.looseObject({ ecosystem: Text.default(''), name: Text, purl: maybe(Text) })),
  severity: Scores,
  ranges: listOf(Range),
  versions: listOf(Text),
  ecosystem_specific: Free,
  database_specific: Free,
})

/** A record of the Open Source Vulnerability format, version 1; fields that the format does not know are kept. */
export const osvSchema = ({ stem, today }: Readonly<{ stem: string; today: string }>) =>
  z.looseObject({
    schema_version: maybe(Text),
    id: Text.superRefine((id, context) => {
      const refuse = (reason: string, message: string) => context.addIssue({ code: 'custom', params: { reason }, message, input: id })
      if (!/^[A-Za-z][A-Za-z0-9]*(?:[-_:+][A-Za-z0-9]+)+$/.test(id) || id.length > 100)
        refuse('bad-id', 'is not an id; write letters and digits, parted by -')
      else if (lettersOf(id) !== lettersOf(stem)) refuse('id-mismatch', `${id} is not the name of the file, ${stem}; make the two the same`)
    }),
    modified: maybe(Day),
    published: maybe(dayUpTo(today)),
    withdrawn: maybe(Day),
    aliases: listOf(Text),
    related: listOf(Text),
    upstream: listOf(Text),
    summary: maybe(Text),
    details: maybe(Text),
    severity: Scores,
    affected: listOf(Affected),
    references: listOf(z.looseObject({ type: Text.default('WEB'), url: Text })),
    credits: listOf(z.looseObject({ name: Text, contact: listOf(Text), type: maybe(Text) })),
    database_specific: Free,
  })

export type OsvRecord = z.output<ReturnType<typeof osvSchema>>
export type OsvAffected = OsvRecord['affected'][number]
export type OsvRange = OsvAffected['ranges'][number]

/** A name that differs in nothing but what parts it is still that of the record. */
const lettersOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '')

/** Ids hold a colon that many file systems refuse. */
export const asFileName = (text: string) => text.replace(/[^A-Za-z0-9-]/g, '_').toLowerCase()
