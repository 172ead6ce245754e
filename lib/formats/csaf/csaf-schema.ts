import { z } from 'zod'
import { Day, dayUpTo, Free, listOf, maybe } from '@/lib/formats/records/schema-parts'

const Text = z.string()
const Texts = listOf(Text)

const Note = z.looseObject({ category: Text, text: Text, title: maybe(Text), audience: maybe(Text) })
const Link = z.looseObject({ url: Text, summary: maybe(Text), category: maybe(Text) })
const Thanks = z.looseObject({ names: Texts, organization: maybe(Text), summary: maybe(Text), urls: Texts })
const Helper = maybe(
  z.looseObject({ cpe: maybe(Text), purl: maybe(Text), model_numbers: Texts, serial_numbers: Texts, skus: Texts, sbom_urls: Texts }),
)
export type CsafHelper = NonNullable<z.output<typeof Helper>>
const FullName = z.looseObject({ name: Text, product_id: Text, product_identification_helper: Helper })

/** A branch of the tree of products; how deep it goes the door has limited. */
export type Branch = Readonly<{ category: string; name: string; product?: Product | undefined; branches: readonly Branch[] }>
type Product = Readonly<{ name: string; product_id: string; product_identification_helper?: CsafHelper | undefined }>
const Branch: z.ZodType<Branch> = z.looseObject({
  category: Text,
  name: Text,
  product: maybe(FullName),
  get branches() {
    return listOf(Branch)
  },
})

const ProductTree = z.looseObject({
  branches: listOf(Branch),
  full_product_names: listOf(FullName),
  relationships: listOf(
    z.looseObject({ category: Text, full_product_name: FullName, product_reference: Text, relates_to_product_reference: Text }),
  ),
  product_groups: listOf(z.looseObject({ group_id: Text, product_ids: Texts, summary: maybe(Text) })),
})

const Cvss = maybe(z.looseObject({ vectorString: maybe(Text), baseScore: maybe(z.number()) }))
const Score = z.looseObject({ products: Texts, cvss_v2: Cvss, cvss_v3: Cvss, cvss_v4: Cvss })
const About = { product_ids: Texts, group_ids: Texts }

const Vulnerability = z.looseObject({
  cve: maybe(Text),
  title: maybe(Text),
  notes: listOf(Note),
  references: listOf(Link),
  acknowledgments: listOf(Thanks),
  scores: listOf(Score),
  metrics: listOf(z.looseObject({ content: Score, products: Texts })),
  product_status: z.preprocess((value) => value ?? {}, z.record(Text, Texts)),
  remediations: listOf(
    z.looseObject({
      ...{ category: Text, details: Text, url: maybe(Text), date: maybe(Text), entitlements: Texts, ...About },
      restart_required: maybe(z.looseObject({ category: Text, details: maybe(Text) })),
    }),
  ),
  threats: listOf(z.looseObject({ category: Text, details: Text, date: maybe(Text), ...About })),
  flags: listOf(z.looseObject({ label: Text, date: maybe(Text), ...About })),
  ids: listOf(z.looseObject({ system_name: Text, text: Text })),
  involvements: listOf(z.looseObject({ party: Text, status: Text, date: maybe(Text), summary: maybe(Text) })),
  cwe: maybe(z.looseObject({ id: Text, name: maybe(Text) })),
})

const OPEN = new Set(['WHITE', 'CLEAR'])

const Tlp = maybe(
  z.looseObject({
    label: Text.refine((label) => OPEN.has(label.trim().toUpperCase()), {
      params: { reason: 'restricted' },
      error: 'does not let everybody read the document; leave it out, or ask the publisher for one that is TLP:CLEAR',
    }),
  }),
)

/** A document of the Common Security Advisory Framework, version 2; fields that are not read are kept. */
export const csafSchema = ({ stem, today }: Readonly<{ stem: string; today: string }>) =>
  z.looseObject({
    document: z.looseObject({
      category: Text.default(''),
      csaf_version: Text.refine((version) => /^2\.\d$/.test(version), 'is not a version that can be read; use 2.0'),
      title: Text.default('').refine((title) => title.trim() !== '', { params: { reason: 'no-title' }, error: 'is empty; write a title' }),
      tracking: z.looseObject({
        id: Text.superRefine((id, context) => {
          const refuse = (reason: string, message: string) => context.addIssue({ code: 'custom', params: { reason }, message, input: id })
          if (!/^[A-Za-z0-9][A-Za-z0-9 ._:+()-]{0,99}$/.test(id) || id.endsWith(' '))
            refuse('bad-id', 'is not an id; write letters and digits, parted by -')
          else if (lettersOf(id) !== lettersOf(stem))
            refuse('id-mismatch', `${id} belongs into ${fileNameOf(id)}.json, not ${stem}.json; make the two agree`)
        }),
        status: Text.default('').refine((status) => status.trim().toLowerCase() !== 'draft', {
          params: { reason: 'restricted' },
          error: 'says that the document is a draft; wait for the final one',
        }),
        version: maybe(Text),
        initial_release_date: maybe(dayUpTo(today)),
        current_release_date: maybe(Day),
        aliases: Texts,
        revision_history: listOf(z.looseObject({ number: Text, date: Text, summary: Text })),
      }),
      distribution: maybe(z.looseObject({ tlp: Tlp, text: maybe(Text) })),
      lang: maybe(Text),
      aggregate_severity: maybe(z.looseObject({ text: Text })),
      notes: listOf(Note),
      references: listOf(Link),
      acknowledgments: listOf(Thanks),
    }),
    product_tree: maybe(ProductTree),
    vulnerabilities: listOf(Vulnerability),
    extensions: Free,
  })

export type CsafFile = z.output<ReturnType<typeof csafSchema>>
export type CsafVulnerability = CsafFile['vulnerabilities'][number]
export type CsafProductTree = NonNullable<CsafFile['product_tree']>

/** A name that differs in nothing but what parts it is still that of the document. */
const lettersOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '')

/** The name of the file of a document (CSAF 2.0, 5.1), without its ending. */
export function fileNameOf(id: string): string {
  return id.toLowerCase().replace(/[^+\-a-z0-9]+/g, '_')
}
