import type { PageAnswer, PageQuestion } from '@/lib/concern/page-question'
import { CHANGES, type Change } from '@/lib/concern/shown-answers'
import { printable } from '@/lib/input/problems/printable'
import type { Answer } from '@/lib/versions/verdict'

type Answers = Extract<PageAnswer, { kind: 'answers' }>

/** What an upgrade does about a flaw, as a word. */
export const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  fresh: 'New',
  stays: 'Stays',
  open: 'Cannot be told',
  mended: 'Mended',
}

/** What was asked, for a heading. */
export function nameOfQuestion(question: PageQuestion): string {
  if (question.kind === 'packages') return question.file === 'pasted' ? 'The pasted packages' : printable(question.file)
  return question.kind === 'series' ? question.series : `From ${question.from} to ${question.to}`
}

/** How many of which, in one sentence or two. */
export function answersInWords({ found, upgrade, inventory }: Answers): string {
  if (upgrade !== null) {
    const counts = CHANGES.map((change) => `${upgrade[change].length} ${UPGRADE_WORDS[change]}`)
    return `Of the flaws of these products, ${counts.join(', ')}.`
  }
  const read = inventory === null ? '' : `${inventory.count.toLocaleString('en')} ${inventory.count === 1 ? 'package' : 'packages'} read. `
  if (found.length === 0) return `${read}No advisory here names any of it; that does not say that it is safe.`
  const count = (answer: Answer) => found.filter(({ concern }) => concern.answer === answer).length.toLocaleString('en')
  return `${read}${count('affected')} affected, ${count('cannot-be-told')} cannot be told, ${count('not-affected')} not affected.`
}

const UPGRADE_WORDS: Readonly<Record<Change, string>> = {
  fresh: 'are new',
  stays: 'stay',
  open: 'cannot be told',
  mended: 'are mended',
}
