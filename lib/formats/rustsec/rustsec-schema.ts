import { z } from 'zod'
import { dayOnly } from '@/lib/formats/records/schema-parts'

const Text = z.string()
const Texts = z.array(Text).default([])
const TextOrTexts = z.preprocess((value) => (typeof value === 'string' ? [value] : value), Texts)
/** Numbers of weaknesses, or their names. */
const Weaknesses = z.array(z.union([z.number(), Text])).default([])

const Reference = z.union([Text.transform((url) => ({ type: 'WEB', url })), z.looseObject({ type: Text.default('WEB'), url: Text })])

const Versions = z.looseObject({ patched: TextOrTexts, unaffected: TextOrTexts })
const Span = z.looseObject({ introduced: Text.default('0'), fixed: Text.optional() })

/** Of Haskell: each package with its versions; of RustSec: what of the one package has the flaw. */
const Package = z.looseObject({ package: Text.optional(), cvss: Text.optional(), versions: z.array(Span).default([]) })
const Affected = z.union([z.array(Package), z.looseObject({}).transform((rest) => [{ versions: [], ...rest } as z.output<typeof Package>])])

/** The TOML block of an advisory of RustSec, or of the Haskell Security Response Team. */
export const rustsecSchema = ({ stem, today }: Readonly<{ stem: string; today: string }>) =>
  z.looseObject({
    advisory: z.looseObject({
      id: Text.superRefine((id, context) => {
        const refuse = (reason: string, message: string) => context.addIssue({ code: 'custom', params: { reason }, message, input: id })
        if (!/^[A-Z][A-Z0-9]*-\d{4}-\d{4,6}$/.test(id)) refuse('bad-id', 'is not an id; write it like RUSTSEC-2026-0001')
        else if (id.toUpperCase() !== stem.toUpperCase())
          refuse('id-mismatch', `${id} is not the name of the file, ${stem}; make the two the same`)
      }),
      package: Text.min(1).optional(),
      title: Text.optional(),
      date: dayOnly(today).optional(),
      withdrawn: dayOnly(null).optional(),
      url: Text.optional(),
      aliases: Texts,
      related: Texts,
      references: z.array(Reference).default([]),
      cvss: Text.optional(),
      informational: Text.optional(),
      license: Text.optional(),
      cwe: Weaknesses,
      cwes: Weaknesses,
    }),
    references: z.array(Reference).default([]),
    affected: Affected.optional(),
    versions: Versions.optional(),
  })

export type RustsecFile = z.output<ReturnType<typeof rustsecSchema>>
