import { z } from 'zod'
import { listOf } from '@/lib/formats/records/schema-parts'
import { dayAfter } from '@/lib/formats/records/timestamp'

/** What the schema compares with: the file's name without its ending, and the day of the build. */
type OssaContext = Readonly<{ stem: string; today: string }>

const Text = z.string()
const Filled = z.string().refine((text) => text.trim() !== '', 'is empty; write it')
/** In `- Note: more` YAML sees a mapping where the author wrote a sentence. */
const Line = z.preprocess(
  (value) =>
    isMapping(value) && Object.values(value).every((part) => typeof part === 'string')
      ? Object.entries(value)
          .map(([key, part]) => `${key}: ${part}`)
          .join(', ')
      : value,
  Text,
)
/** A list, or the one text that should have been a list. */
const textsOf = z.preprocess(
  (value) => (typeof value === 'string' ? [value].filter((text) => text !== '') : value),
  z.array(Line).default([]),
)

const Impact = z.looseObject({
  source: Text.optional(),
  rating: Text.optional(),
  assessment: z.looseObject({ type: Text.optional(), score: Text.optional(), detail: Text.optional() }).optional(),
})

const Vulnerability = z.looseObject({
  'cve-id': Text.default(''),
  note: Text.optional(),
  'impact-assessment': Impact.optional(),
  classification: z.looseObject({ source: Text.optional(), type: Text.optional(), detail: Text.optional() }).optional(),
})

const Product = z.looseObject({ product: Filled, version: Text.default('') })
const Reporter = z.looseObject({ name: Filled, affiliation: Text.optional(), reported: textsOf })

/** An OpenStack Security Advisory, its scalars read as text; fields that the format does not know are kept. */
export const ossaSchema = ({ stem, today }: OssaContext) =>
  z.looseObject({
    id: Text.superRefine((id, context) => {
      if (!/^OSSA-\d{4}-\d{3,6}$/.test(id)) refuse(context, 'bad-id', 'is not the id of an advisory; write OSSA-YYYY-NNN')
      else if (id !== stem) refuse(context, 'id-mismatch', `${id} is not the name of the file, ${stem}; make the two the same`)
    }),
    date: z.iso.date().refine((date) => !/^\d{4}-\d\d-\d\d$/.test(date) || date <= dayAfter(today), {
      params: { reason: 'future-date' },
      error: 'has not come yet; write the day of publication',
    }),
    title: Text.default('').refine((title) => title.trim() !== '', { params: { reason: 'no-title' }, error: 'is empty; write a title' }),
    description: Text.default('').refine((text) => text.trim() !== '', {
      params: { reason: 'missing-section' },
      error: 'is empty; describe it',
    }),
    'affected-products': listOf(Product).refine((products) => products.length > 0, {
      params: { reason: 'missing-section' },
      error: 'names no product; say which are affected',
    }),
    vulnerabilities: listOf(Vulnerability),
    reporters: listOf(Reporter),
    issues: z.preprocess((value) => (value === '' ? undefined : value), z.looseObject({ links: textsOf }).default({ links: [] })),
    reviews: z.preprocess((value) => (value === '' ? undefined : value), z.record(Text, textsOf).default({})),
    reference: Text.optional(),
    notes: textsOf,
    errata: Text.optional(),
    errata_history: textsOf,
    type: Text.optional(),
  })

export type OssaFile = z.output<ReturnType<typeof ossaSchema>>

function refuse(context: z.RefinementCtx<string>, reason: string, message: string) {
  context.addIssue({ code: 'custom', params: { reason }, message, input: context.value })
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
