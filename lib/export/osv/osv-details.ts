import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import { asCommonMark } from '@/lib/export/commonmark'
import { mayRepublish, notRepeated } from '@/lib/export/may-republish'
import { withdrawalOf } from '@/lib/export/withdrawal'
import type { Source } from '@/lib/library/library'
import { absolute } from '@/lib/site/site'

/** What is wrong, under which conditions, what to do, and where the whole text is, as CommonMark. */
export function osvDetails(advisory: Advisory, summary: string, source: Pick<Source, 'publisher' | 'license'>): string {
  const { id, affected, remedy } = advisory
  const withdrawal = withdrawalOf(advisory)
  const isFree = mayRepublish(source.license)
  const only = affected.flatMap(({ when, text }) =>
    when === undefined ? [] : [`- ${asCommonMark(text)}: only where ${asCommonMark(when.text)}`],
  )
  return [
    withdrawal === null ? '' : `Withdrawn on ${withdrawal.on}. ${withdrawal.word}: ${asCommonMark(withdrawal.because)}`,
    isFree ? asCommonMark(summary) : notRepeated(source),
    only.length === 0 ? '' : `Affected are these, each under its condition:\n\n${only.join('\n')}`,
    remedy === undefined ? '' : `What to do: ${asCommonMark(remedy.default.replaceAll('`', ''))}`,
    `[${asCommonMark(id)} in full](${absolute(advisoryPath(id))})`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
