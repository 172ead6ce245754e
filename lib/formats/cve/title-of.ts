import type { CveRecord } from '@/lib/formats/cve/cve-schema'
import { inEnglish } from '@/lib/formats/cve/in-english'
import { folded } from '@/lib/formats/records/folded'
import { firstSentence } from '@/lib/formats/records/made-title'

/** The title of a record; one made of its text where it has none. */
export function titleOf({ cveMetadata: { cveId, state }, containers: { cna } }: CveRecord): string {
  if (state === 'REJECTED') return `${cveId}, rejected`
  const title = folded(cna.title ?? '')
  if (title !== '') return title
  const text = folded(inEnglish(cna.descriptions)).replace(/^(?:\*\*[^*]{1,60}\*\* )+/, '')
  return firstSentence(text) || cveId
}
