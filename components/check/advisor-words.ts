import type { LinkWords } from '@/lib/advisor/runtime/link'

/** What the page of the check has to know of the advisor: how its links are written, and its words. */
export type AdvisorWords = Readonly<{
  link: LinkWords
  /** Id and label of each candidate. */
  candidates: readonly (readonly [id: string, label: string])[]
  questions: Readonly<Record<string, Readonly<{ ask: string; options: Readonly<Record<string, string>> }>>>
}>
