import type { Stands } from '@/lib/facts/age/reading'

export const REFERENCE_TYPES = [
  'advisory',
  'article',
  'detection',
  'discussion',
  'evidence',
  'fix',
  'git',
  'introduced',
  'package',
  'report',
  'web',
] as const
export type ReferenceType = (typeof REFERENCE_TYPES)[number]

export type Reference = Readonly<{
  type: ReferenceType
  label: string | null
  url: string
  /** When it was read, what it was then, and how often the text cites it; left out where the document does not say. */
  read?: Readonly<{ asOf: string; stands: Stands; uses: number }>
}>
