import { z } from 'zod'
import { type Citation, type Citations, Id, Sentence, Words } from '@/lib/facts/technologies/citation'
import { citedFrom } from '@/lib/facts/technologies/cited-from'

/**
 * How well a statement stands. `confirmed`: read in the cited source. `inferred`: our conclusion from it. `second-hand`: the
 * cited source reports it, the original was not read. `unverified`: known, and not checked. `historical`: true in the past.
 */
export const STATES = ['confirmed', 'inferred', 'second-hand', 'unverified', 'historical'] as const
export type State = (typeof STATES)[number]

/** Values that say that there is nothing to say; written like this, and in no other way. */
const NONE_KNOWN = 'none known'
const NOT_APPLICABLE = 'not applicable'

/** Longest value of a comparison cell, in characters. */
const LONGEST_VALUE = 90

/** What every statement carries: where it stands, as of when, and how well. */
export const evidenceFields = (citations: Citations) => ({
  sources: citedFrom(citations),
  asOf: z.iso.date().optional(),
  state: z.enum(STATES),
})

/** Fill in the day of a statement that names none: the oldest reading among its sources. */
export function dated<T extends Readonly<{ asOf?: string | undefined; sources: readonly Citation[] }>>(entry: T): T & { asOf: string } {
  const readings = entry.sources.map(({ asOf }) => asOf).toSorted()
  return { ...entry, asOf: entry.asOf ?? readings[0] ?? '' } // sources are never empty
}

/** One cell of Nova's support matrix, for each of some driver columns. */
const MatrixCells = z.strictObject({ row: z.string(), columns: z.array(z.string()).min(1).readonly() }).readonly()

/** A statement short enough for a comparison, with its detail, its evidence, and what it leans on in `content/openstack/`. */
export const factSchema = (citations: Citations) =>
  z
    .strictObject({
      value: Words.max(LONGEST_VALUE, `it is longer than ${LONGEST_VALUE} characters; move the rest to detail`),
      detail: Sentence.nullable().default(null),
      /** Ids of Nova drivers whose availability the statement is about. */
      drivers: z.array(Id).readonly().default([]),
      matrix: MatrixCells.nullable().default(null),
      ...evidenceFields(citations),
    })
    .transform(dated)
    .readonly()
export type Fact = z.output<ReturnType<typeof factSchema>>

/** A fact under a name of its own, beside the criteria that all technologies share. */
export const topicSchema = (citations: Citations) => z.strictObject({ topic: Words, fact: factSchema(citations) }).readonly()

/** Whether a fact says that something does not exist or does not apply, rather than how it is. */
export function isBlank({ value }: Fact): boolean {
  return value === NONE_KNOWN || value === NOT_APPLICABLE
}
