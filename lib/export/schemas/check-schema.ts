import { z } from 'zod'
import { KINDS } from '@/lib/check/kind'
import { SEVERITIES, STATES } from '@/lib/check/rules/states'

const Text = z.string()
const Words = Text.nullable()
const Line = z.int().min(1)
const Place = z.strictObject({ file: Text, line: Line, column: Line })
const Places = z.array(Place)

const CheckFinding = z.strictObject({
  rule: Text.describe('stable, in kebab-case'),
  control: Words.describe('id of the control on /controls/'),
  kind: z.enum(KINDS).describe('of the files that it is about'),
  state: z.enum(STATES),
  severity: z.enum(SEVERITIES),
  title: Text,
  option: Text.describe('[section] name, bare key, or path of elements'),
  found: Words.describe('null where nothing is set; never a secret'),
  wanted: Text,
  places: z.array(z.strictObject({ ...Place.shape, option: Text, written: Text })).describe('what is not set: its section, or none'),
  because: z.array(z.strictObject({ id: Text, url: z.url(), date: z.iso.date() })),
  why: Text,
  condition: Words.describe('under which it holds; what is missing, where it cannot be told'),
  fix: Words.describe('the smallest change, as a fragment of the file'),
  fingerprint: Text,
  suppressed: z.strictObject({ reason: Text, until: z.iso.date().nullable() }).nullable(),
  isNew: z.boolean().nullable().describe('null without a baseline'),
})

/** What `bulkhead check --format json` writes. */
export const CheckSchema = z.strictObject({
  schema: z.literal('/api/v1/schemas/check-1.json'),
  tool: z.strictObject({ name: z.literal('bulkhead'), command: z.literal('check'), format: z.literal(1) }),
  release: z.strictObject({ value: Text, from: Places }).nullable(),
  releaseAtLeast: z.strictObject({ value: Text, from: Places }).nullable(),
  files: z.array(z.strictObject({ name: Text, kind: z.enum(KINDS), lines: z.int().min(0) })),
  current: z.strictObject({ value: Text, places: Places }).nullable().describe('what runs here'),
  answers: z.array(z.strictObject({ question: Text, option: Text, places: Places })).describe('for the advisor'),
  findings: z.array(CheckFinding).describe('worst first'),
  unknown: z.array(
    z.strictObject({
      ...{ file: Text, line: Line, option: Text },
      kind: z.enum(['unknown', 'wrong-section', 'renamed', 'removed']),
      suggestion: Words,
    }),
  ),
  problems: z.array(z.strictObject({ file: Text, line: Line, what: Text })).describe('lines at which the service gives up the file'),
  summary: z.record(z.enum(STATES), z.int().min(0)).describe('findings that are not suppressed'),
})
