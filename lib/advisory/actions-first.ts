import type { SectionName } from '@/lib/advisory/section'

const LEADING: readonly SectionName[] = ['recommended-actions', 'patches', 'summary', 'affected']

/** Sections as a reader in a hurry wants them: what to do, what it is about, who is affected; the rest as the document has it. */
export function actionsFirst<T extends Readonly<{ name: SectionName }>>(sections: readonly T[]): T[] {
  const leading = LEADING.flatMap((name) => sections.filter((section) => section.name === name))
  return [...leading, ...sections.filter((section) => !leading.includes(section))]
}
