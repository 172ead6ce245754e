import { z } from 'zod'
import { contrast } from '@/lib/site/contrast'

const httpsUrl = z.url({ protocol: /^https$/, error: 'is not an address that begins with https://' })
const CONTACT = /^(?:mailto:[^@\s<>]+@[^@\s<>]+|https:\/\/\S+|tel:\+?[\d().-]+)$/
const line = z.string().regex(/^\S(?:[^\p{Cc}]*\S)?$/u, 'is not one line of text')
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'is not a colour such as #0b5563')
/** Text in the colour must be readable (WCAG 2.2, 1.4.3) on the ground of the page, which is that of `styles/tokens.css`. */
const readableOn = (ground: string) =>
  colour.refine(
    (text) => !colour.safeParse(text).success || contrast(text, ground) >= 4.5,
    `does not stand out from ${ground}; take one with a contrast of 4.5 or more`,
  )

/** `content/site.yaml`: what a portal is called, who publishes it, and how it looks. */
export const SiteFile = z.strictObject({
  name: line,
  /** Of the home page. */
  title: line,
  description: line,
  /** What the home page begins with. */
  headline: line,
  lead: line,
  /** An advisory that the home page leads to, where it is here, in words that complete "Or read:". */
  featured: z.strictObject({ id: line, text: line }).optional(),
  /** Where it is served: every address in data and heads begins with it. */
  address: httpsUrl.refine((url) => url.endsWith('/') && !/[?#]/.test(url), 'does not end in a slash, or has a query'),
  publisher: z.strictObject({
    name: line,
    /** As CSAF has it (3.1.8.1). */
    category: z.enum(['coordinator', 'discoverer', 'other', 'translator', 'user', 'vendor']),
  }),
  /** For security.txt, the preferred one first. */
  contact: z.array(z.string().regex(CONTACT, 'is neither mailto:, https: nor tel:')).min(1),
  /** For security.txt: until when the contact is confirmed. */
  expires: z.iso.date(),
  languages: z.array(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'is not a language such as en')).min(1),
  /** For security.txt; left out where there is none. */
  policy: httpsUrl.optional(),
  acknowledgments: httpsUrl.optional(),
  /** The day that counts for documents without a date, in formats that demand one. */
  since: z.iso.date(),
  /** Of the texts of the portal itself. */
  license: z.strictObject({ name: line, url: httpsUrl }),
  /** A sentence for the foot of every page. */
  footer: line,
  /** Colour of links and marks, on light and on dark ground. */
  accent: z.strictObject({ light: readableOn('#fdfcf9'), dark: readableOn('#14171b') }).optional(),
  /** The mark beside the name: the `d` of an SVG path in a box of 20 by 20. */
  mark: z
    .string()
    .regex(/^[MmZzLlHhVvCcSsQqTtAa0-9 ,.+-]{2,2000}$/, 'is not the data of an SVG path')
    .optional(),
})

export type Site = Readonly<z.output<typeof SiteFile>>
