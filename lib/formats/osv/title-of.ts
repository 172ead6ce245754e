import type { Root } from 'mdast'
import type { OsvRecord } from '@/lib/formats/osv/osv-schema'
import { toWords } from '@/lib/markdown/to-words'

const LONGEST = 120

/** The summary; without one, the first sentence of the details that is no heading; without both, the id. */
export function titleOf({ id, summary }: Pick<OsvRecord, 'id' | 'summary'>, details: Root): string {
  const title = (summary ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
  return title === '' ? (sentencesOf(details, LONGEST)[0] ?? id) : title
}

/** The first sentence of each block that is neither heading nor code, cut between words. */
export function sentencesOf({ children }: Root, longest: number): string[] {
  const told = children.filter(({ type }) => type !== 'heading' && type !== 'code')
  return told.map((node) => firstSentence(toWords(node), longest)).filter((sentence) => sentence !== '')
}

function firstSentence(text: string, longest: number): string {
  const sentence = /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
  if (sentence.length <= longest) return sentence.replace(/\.$/, '')
  return `${sentence.slice(0, sentence.lastIndexOf(' ', longest) > 0 ? sentence.lastIndexOf(' ', longest) : longest)}…`
}
