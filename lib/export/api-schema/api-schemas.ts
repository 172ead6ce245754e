import { z } from 'zod'
import { RATINGS } from '@/lib/advisory/advisory'
import { REFERENCE_TYPES } from '@/lib/advisory/reference'

const text = z.string()
const texts = z.array(text)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const dayOrNull = day.nullable()
const state = z.enum(['published', 'withdrawn', 'superseded'])
const answer = z.enum(['affected', 'not-affected', 'cannot-be-told'])
const bound = z.looseObject({ op: z.enum(['<', '<=', '=', '>=', '>']), version: text })
const condition = z.looseObject({ text, option: text.nullable(), value: text.nullable() })

const severity = z.looseObject({
  type: z.enum(['CVSS_V2', 'CVSS_V3', 'CVSS_V4', 'RATING']),
  vector: text.nullable(),
  score: z.number().min(0).max(10).nullable(),
  rating: z.enum(RATINGS).nullable(),
})
const affected = z.looseObject({
  product: text.nullable().describe('In lower case; null where the document names none'),
  status: z.enum(['affected', 'fixed', 'not-affected', 'under-investigation']),
  text: text.describe('As written'),
  releases: texts.describe('Named OpenStack series'),
  ranges: z
    .array(z.array(bound))
    .nullable()
    .describe('Alternatives of bounds that hold together; null: not understood, never "not affected"'),
  when: condition.nullable().describe('What must hold besides the version'),
})

const Advisory = z.looseObject({
  ...{ id: text, url: text, title: text, summary: text, state, published: dayOrNull, modified: dayOrNull },
  dateOrigin: z.enum(['document', 'git', 'unknown']),
  source: z.looseObject({ id: text, path: text, revision: text.nullable(), sha256: z.string().regex(/^[0-9a-f]{64}$/), license: text }),
  ...{ aliases: texts, cves: texts, related: texts, technologies: texts, questions: texts },
  sections: z.array(z.looseObject({ name: text, heading: text, anchor: text })),
  affected: z.array(affected),
  remedy: z.looseObject({ default: text, series: z.record(text, text) }).nullable(),
  severity: z.array(severity),
  references: z.array(z.looseObject({ type: z.enum(REFERENCE_TYPES), label: text.nullable(), url: text })),
  people: z.array(z.looseObject({ name: text, affiliation: text.nullable(), role: z.enum(['author', 'reporter', 'credit']) })),
  codeBlocks: z.array(z.looseObject({ lang: text.nullable(), lines: z.int().min(0) })),
  formats: z.looseObject({ html: text, json: text, raw: text, csaf: text, osv: text.optional() }).describe('Paths of the forms that exist'),
})
const Advisories = z.looseObject({
  generated: z.null().describe('Nothing here says when it was made'),
  count: z.int().min(0),
  advisories: z.array(
    z.looseObject({
      ...{ id: text, url: text, title: text, state, published: dayOrNull, modified: dayOrNull, products: texts },
      severity: z.array(severity),
    }),
  ),
})
const Products = z.array(
  z.looseObject({
    ...{ id: text, url: text, names: texts, count: z.int().min(0), advisories: texts, versions: texts },
    series: z.array(z.looseObject({ series: text, first: text, below: text })),
  }),
)
const Releases = z.array(
  z.looseObject({
    ...{ id: text, url: text, json: text, name: text, status: text, statusText: text, released: dayOrNull, endedOn: dayOrNull },
    answers: z.record(answer, z.int().min(0)),
  }),
)
const Release = z.looseObject({
  ...{ id: text, url: text },
  advisories: z.array(
    z.looseObject({
      ...{ id: text, url: text, answer, conditions: z.array(condition) },
      products: z.array(z.looseObject({ product: text.nullable(), answer, reason: text })),
    }),
  ),
})
const Aliases = z.record(text, z.array(z.looseObject({ id: text, url: text })))
const Problems = z.array(
  z.looseObject({ file: text, line: z.int().min(1).nullable(), reason: text, message: text, level: z.enum(['error', 'warning']) }),
)

/** What the files of the API hold, by the name of the schema. Fields may be added within a version; none goes, and none changes its meaning. */
export const API_SCHEMAS = {
  advisory: Advisory,
  advisories: Advisories,
  products: Products,
  releases: Releases,
  release: Release,
  aliases: Aliases,
  problems: Problems,
} as const
