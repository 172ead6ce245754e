import { type FactChange, factChanges } from '@/lib/export/history/fact-changes'
import { type TextChanges, textChanges } from '@/lib/export/history/text-changes'
import type { Revision } from '@/lib/export/revisions'

/** A text of an advisory, and its facts where it can be read as one. */
export type RevisionText = Readonly<{ text: string; advisory: Parameters<typeof factChanges>[0] | null }>

/** A revision and what it changed. */
export type HistoryEntry = Readonly<{ nth: number; revision: Revision; facts: readonly FactChange[]; text: HistoryText }>

/** `first`: there is nothing before it; `not-kept`: a text is missing; `another`: more differs than can be shown. */
type HistoryText = TextChanges | 'first' | 'not-kept' | 'another'

/**
 * Every revision of an advisory with what it changed, newest first.
 *
 * @param textOf The text of a revision by its number, from 1 on; null where it was not kept.
 */
export function advisoryHistory(revisions: readonly Revision[], textOf: (nth: number) => RevisionText | null): HistoryEntry[] {
  const entries = revisions.map((revision, at): HistoryEntry => {
    const nth = at + 1
    if (at === 0) return { nth, revision, facts: [], text: 'first' }
    const [before, after] = [textOf(at), textOf(nth)]
    if (before === null || after === null) return { nth, revision, facts: [], text: 'not-kept' }
    const facts = before.advisory === null || after.advisory === null ? [] : factChanges(before.advisory, after.advisory)
    return { nth, revision, facts, text: textChanges(before.text, after.text) ?? 'another' }
  })
  return entries.toReversed()
}
