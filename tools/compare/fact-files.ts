import { z } from 'zod'

const Texts = z.union([z.string(), z.number()]).transform(String)

/** The parts that we compare of a folder of facts; what else its files hold is left alone. */
export const FactFiles = z.object({
  escapes: z.array(
    z.looseObject({ id: z.string(), year: z.number(), technology: z.array(z.string()), fixed: Texts, related: z.array(z.string()) }),
  ),
  controls: z.array(z.object({ id: z.string(), where: Texts, setting: Texts, default: Texts, since: Texts })),
  drivers: z.array(z.object({ id: z.string(), by_release: z.record(z.string(), z.string()) })),
  /** Release series with the day of each. */
  releases: z.array(z.object({ name: z.string(), nova: z.string(), date: z.string() })),
  features: z.array(z.object({ id: z.string(), status: z.record(z.string(), z.string()) })),
})
export type FactFiles = z.infer<typeof FactFiles>

/** Version numbers, and ids of advisories, in a text. */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(/\b(?:CVE|OSSA|OSSN|XSA|QSB|VMSA|AMD-SB)-[\d-]*\d|\b\d+(?:\.\d+)+(?:-rc\.?\d+)?/g)].map(([figure]) => figure)
}

/** Whether a figure stands in a text, not as a part of a longer one. */
export function holds(text: string, figure: string): boolean {
  const plain = figure.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\d.])${plain}(?!\\d|\\.\\d)`, 'i').test(text)
}
