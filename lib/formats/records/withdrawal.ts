import { folded } from '@/lib/formats/records/folded'

/** A sentence says that the record itself no longer stands; what the flaw rejects or handles incorrectly is none of it. */
const REASON =
  /\b(?:advisory|record|entry|report|vulnerability|issue|CVE(?:-\d{4}-\d+)?|GHSA[-\w]*|identifier|id|candidate|it|this)\b[^.!?]{0,80}\b(?:(?:was|were|is|are|has been|have been|being)\b[^.!?]{0,30}\b(?:withdrawn|rejected|retracted|revoked|disputed|a duplicate|not a (?:security )?vulnerability|a false positive)|duplicates?\b)|^(?:withdrawn|rejected|retracted)\b|\bwithdrawn (?:because|as|since|by|due)\b/i

/** The sentence of a text that gives the reason of a withdrawal, white space folded; null where none does. */
export function withdrawalIn(text: string): string | null {
  const sentences = text.slice(0, 20_000).split(/(?<=[.!?])\s+(?=\p{Lu})|\n{2,}/u)
  const found = sentences.find((sentence) => REASON.test(sentence.trim()))
  if (found === undefined) return null
  const sentence = folded(found)
  const cut = sentence.length > 300 ? `${sentence.slice(0, sentence.lastIndexOf(' ', 300))}…` : sentence
  return /[.!?…]$/.test(cut) ? cut : `${cut}.`
}
