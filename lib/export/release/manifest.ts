import { z } from 'zod'
import type { Publication } from '@/lib/export/release/publication'

/** Where a publication says what it holds. */
export const MANIFEST = 'api/v1/publication.json'

const path = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\u0000-\u001f]+$/, 'is no path from the root of the publication')
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const dayOrNull = z.iso.date().nullable()
const Manifest = z.strictObject({
  version: z.literal(1),
  advisories: z.array(
    z.strictObject({
      ...{ id: z.string().min(1), title: z.string(), state: z.string(), published: dayOrNull, modified: dayOrNull },
      ...{ sha256, raw: path, severity: z.string(), products: z.array(z.string()) },
    }),
  ),
  documents: z.record(
    path,
    z.strictObject({ id: z.string().min(1), sha256, revisions: z.array(z.strictObject({ date: z.iso.date(), summary: z.string() })) }),
  ),
  addresses: z.array(path),
})

/** A publication as text: all that the next one is held against, and nothing else. */
export function manifestOf({ advisories, documents, addresses }: Publication): string {
  const value: z.input<typeof Manifest> = {
    version: 1,
    advisories: [...advisories.values()].map((one) => ({ ...one, products: [...one.products] })),
    documents: Object.fromEntries([...documents].map(([file, one]) => [file, { ...one, revisions: [...one.revisions] }])),
    addresses: [...addresses],
  }
  return `${JSON.stringify(value)}\n`
}

/**
 * Read what `manifestOf` wrote.
 *
 * @throws Error that says what is wrong, in one line.
 */
export function readManifest(text: string): Publication {
  const { advisories, documents, addresses } = parsed(text)
  return {
    advisories: new Map(advisories.map((one) => [one.id, one])),
    documents: new Map(Object.entries(documents)),
    addresses: new Set(addresses),
  }
}

function parsed(text: string): z.infer<typeof Manifest> {
  try {
    return Manifest.parse(JSON.parse(text))
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error) : 'it is no JSON'
    throw new Error(`it does not say what was published: ${what.replace(/\s+/g, ' ').slice(0, 400)}`, { cause: error })
  }
}
