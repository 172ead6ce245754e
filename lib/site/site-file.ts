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

/** Where on its host a portal may lie: names that need no escapes in an address, nor in the configuration of any server. */
const PATH = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\/$/

/** What is wrong with the path of the portal's address; null for nothing. */
export function pathProblem(address: string): string | null {
  if (/[?#]/.test(address)) return 'has a query or a fragment'
  if (!address.endsWith('/')) return 'does not end in a slash'
  return PATH.test(new URL(address).pathname) ? null : 'has a path with other than letters, digits, ".", "_" and "-"'
}

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
  /** Where it is served, `https://example.org/` or `https://example.org/security/`: every address in data and heads begins with it. */
  address: httpsUrl.superRefine((url, { addIssue }) => {
    const problem = URL.canParse(url) ? pathProblem(url) : null // what is no address is told already
    if (problem !== null) addIssue({ code: 'custom', message: problem, input: url })
  }),
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
  /** A picture in place of the mark beside the name: a file in `content/`. */
  logo: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.(?:svg|png)$/, 'is not the name of a file that ends in .svg or .png')
    .optional(),
  /** The mark beside the name: the `d` of an SVG path in a box of 20 by 20. */
  mark: z
    .string()
    .regex(/^[MmZzLlHhVvCcSsQqTtAa0-9 ,.+-]{2,2000}$/, 'is not the data of an SVG path')
    .optional(),
})

/** Where the logo is published, its size, and what tells it from another. */
type Logo = Readonly<{ file: string; path: string; width: number; height: number; sha256: string }>

export type Site = Readonly<Omit<z.output<typeof SiteFile>, 'logo'> & { logo?: Logo }>
