import type { Fact } from '@/lib/formats/ossn/facts'

const CVE = /\bCVE-\d{4}-\d{4,19}(?![\w-])/gi
const LOOKS_LIKE = /\bCVE-[\w-]{1,40}/gi
const OTHER = /\bOSS[AN]-\d{4}(?:-\d{1,4})?\b/g

/** The CVE ids of a text, each once, in its order. */
export function cvesIn(text: string): string[] {
  return [...new Set((text.match(CVE) ?? []).map((id) => id.toUpperCase()))]
}

/** Words that look like a CVE id and are none, such as `CVE-2026-pending`. */
export function badCvesIn(text: string): string[] {
  return [...new Set((text.match(LOOKS_LIKE) ?? []).filter((word) => cvesIn(word).length === 0 && /\d/.test(word)))]
}

/** Ids of security notes and advisories that a text names. */
export function notesIn(text: string): string[] {
  return [...new Set(text.match(OTHER) ?? [])]
}

/** Lines of the references that declare a CVE id, or say that there is none. */
export function cveFacts(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ label, group }) => /\bCVEs?\b/i.test(label ?? group ?? ''))
}
