import { z } from 'zod'
import { Day, dayUpTo, listOf, maybe } from '@/lib/formats/records/schema-parts'

const Text = z.string()

const Identifiers = maybe(z.looseObject({ purl: maybe(Text), cpe22: maybe(Text), cpe23: maybe(Text) }))
const component = { '@id': maybe(Text), identifiers: Identifiers }

/** A product; version 0.0.1 wrote its address alone. */
const Product = z.union([
  Text.transform((id) => ({ '@id': id, identifiers: undefined, subcomponents: [] })),
  z.looseObject({ ...component, subcomponents: listOf(z.looseObject(component)) }),
])
export type VexProduct = z.output<typeof Product>

/** A vulnerability; version 0.0.1 wrote its name alone. */
const Vulnerability = z.union([
  Text.transform((name) => ({ name, description: undefined, aliases: [] })),
  z.looseObject({ name: Text, description: maybe(Text), aliases: listOf(Text) }),
])

const STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const

const Statement = z.looseObject({
  vulnerability: Vulnerability,
  timestamp: maybe(Day),
  products: listOf(Product),
  status: z.enum(STATUSES),
  supplier: maybe(Text),
  status_notes: maybe(Text),
  justification: maybe(Text),
  impact_statement: maybe(Text),
  action_statement: maybe(Text),
})
export type VexStatement = z.output<typeof Statement>

/** A document of OpenVEX 0.0.1 or 0.2.0. https://github.com/openvex/spec @param today Nothing is published later. */
export const openVexSchema = (today: string) =>
  z.looseObject({
    '@context': Text.regex(
      /^https:\/\/openvex\.dev\/ns(?:\/v0\.\d{1,3}\.\d{1,3})?$/,
      'this is no context of OpenVEX; write https://openvex.dev/ns/v0.2.0',
    ),
    '@id': Text.min(1).max(500),
    author: Text.min(1),
    role: maybe(Text),
    timestamp: dayUpTo(today),
    last_updated: maybe(Day),
    version: maybe(z.union([z.number(), Text])),
    tooling: maybe(Text),
    statements: z.array(Statement).min(1),
  })
export type OpenVex = z.output<ReturnType<typeof openVexSchema>>
