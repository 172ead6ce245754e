import type { Advisory } from '@/lib/advisory/advisory'
import { withdrawalOf } from '@/lib/export/withdrawal'
import type { Source } from '@/lib/library/library'

type Note = Readonly<{ category: string; title: string; text: string }>

/** What is wrong, that it no longer stands, under which conditions it holds, and the licence. */
export function csafNotes(advisory: Advisory, text: string, { license, publisher }: Pick<Source, 'license' | 'publisher'>): Note[] {
  const withdrawal = withdrawalOf(advisory)
  const conditions = advisory.affected.flatMap(({ text: what, when }) => (when === undefined ? [] : [`${what}: only where ${when.text}.`]))
  return [
    { category: 'summary', title: 'Summary', text },
    ...(withdrawal === null
      ? []
      : [{ category: 'general', title: withdrawal.word, text: `${withdrawal.word} on ${withdrawal.on}: ${withdrawal.because}` }]),
    ...(conditions.length === 0 ? [] : [{ category: 'details', title: 'Conditions', text: conditions.join('\n') }]),
    {
      category: 'legal_disclaimer',
      title: 'Licence',
      text: `The advisory is by ${publisher.name}; its licence: ${license}. It comes without any warranty.`,
    },
  ]
}
