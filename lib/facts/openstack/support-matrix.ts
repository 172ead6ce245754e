import { z } from 'zod'
import { Id, Sentence, Source, Sources, Words } from '@/lib/facts/openstack/words'

/** What the matrix says of a driver; `unknown` is a word of the matrix too. */
const CELLS = ['complete', 'partial', 'missing', 'unknown'] as const
/** What may be said of a driver where the matrix has no row. */
const BEYOND = ['available', 'not-available', 'not-through-nova', 'outside-nova', 'not-applicable', 'unknown'] as const

/** `kvm_x86` */
const ColumnId = z.string().regex(/^[a-z0-9_]+$/, 'this is not a column; write lower-case letters, digits and _')
/** `operation.attach-volume` */
const RowId = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'this is not a row; write it as the matrix does')

const Column = z.strictObject({ id: ColumnId, label: Words, driver: Id }).readonly()

const Row = z
  .strictObject({
    id: RowId,
    label: Words,
    /** Why an architect or operator would care. */
    why: Sentence,
    group: Id,
    /** Whether drivers must have it. */
    need: z.enum(['mandatory', 'optional', 'one-of-group', 'conditional']),
    /** Column -> cell, for every column. */
    states: z.record(ColumnId, z.enum(CELLS)).readonly(),
    note: Sentence.optional(),
  })
  .readonly()
type MatrixRow = z.infer<typeof Row>

const BeyondRow = z
  .strictObject({
    id: Id,
    label: Words,
    /** Column -> what is known; columns that are left out were not looked at. */
    states: z.record(ColumnId, z.enum(BEYOND)).readonly(),
    note: Sentence,
    /** Empty where it follows from rows of the matrix. */
    sources: z.array(Id).readonly(),
  })
  .readonly()

/** `content/openstack/support-matrix.yaml` */
export const SupportMatrixFile = z.strictObject({
  asOf: z.iso.date(),
  /** The day on which Nova last changed the matrix. */
  lastChanged: z.iso.date(),
  /** The matrix itself, at the revision that was read. */
  source: Source,
  sources: Sources,
  columns: z.array(Column).min(1).readonly(),
  rows: z.array(Row).min(1).readonly(),
  beyond: z.array(BeyondRow).readonly(),
})
export type SupportMatrix = z.infer<typeof SupportMatrixFile>

/** What the matrix says; null where it has no such row or column. */
export function cellOf({ rows }: SupportMatrix, row: string, column: string): MatrixRow['states'][string] | null {
  return rows.find(({ id }) => id === row)?.states[column] ?? null
}
