import type { State } from '@/lib/facts/technologies/fact'

/** What stands beside a statement that was not read in the cited source itself, and what that means. */
export const STATE_WORDS: Readonly<Record<Exclude<State, 'confirmed'>, Readonly<{ word: string; means: string }>>> = {
  inferred: { word: 'inferred', means: 'our conclusion from the cited source' },
  'second-hand': { word: 'second-hand', means: 'the cited source reports it; the original was not read' },
  unverified: { word: 'unverified', means: 'known in general, not checked' },
  historical: { word: 'historical', means: 'true in the past' },
}
