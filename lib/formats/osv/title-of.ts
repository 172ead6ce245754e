import type { Root } from 'mdast'
import type { OsvRecord } from '@/lib/formats/osv/osv-schema'
import { folded } from '@/lib/formats/records/folded'
import { firstSentence } from '@/lib/formats/records/made-title'
import { toWords } from '@/lib/markdown/to-words'

/** The summary; without one, the first sentence of the details that is no heading; without both, the id. */
export function titleOf({ id, summary }: Pick<OsvRecord, 'id' | 'summary'>, details: Root): string {
  const title = folded(summary ?? '')
  return title === '' ? (sentencesOf(details)[0] ?? id) : title
}

/** The first sentence of each block that is neither heading nor code, cut between words. */
function sentencesOf({ children }: Root): string[] {
  const told = children.filter(({ type }) => type !== 'heading' && type !== 'code')
  return told.map((node) => firstSentence(toWords(node))).filter((sentence) => sentence !== '')
}
