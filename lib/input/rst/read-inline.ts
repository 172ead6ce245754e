import type { PhrasingContent } from 'mdast'

/** What a construct reads at a place of a text: its nodes, and how many characters it takes. */
type Piece = Readonly<{ nodes: readonly PhrasingContent[]; length: number }>

/**
 * Reads one kind of marks at a place; null where they mean nothing.
 *
 * @param memo Is one for the whole text, for what was looked for in vain.
 */
export type Construct = (text: string, at: number, memo: Set<string>) => Piece | null

/** Where a construct may begin: nothing else is looked at. A vertical tab, which no document holds, is a line break. */
const CANDIDATE = /[`*<['\u000b]|https?:\/\/[^\s/\\]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]/gi

/** Read a text with some constructs, the first that fits at each place; all else is text, letter by letter. */
export function readInline(text: string, constructs: readonly Construct[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  const memo = new Set<string>()
  let words = ''
  const flush = () => {
    if (words !== '') nodes.push({ type: 'text', value: words })
    words = ''
  }
  for (let at = 0; at < text.length; ) {
    CANDIDATE.lastIndex = at
    const next = CANDIDATE.exec(text)?.index ?? text.length
    words += text.slice(at, next)
    if (next === text.length) break
    const piece = firstOf(constructs, text, next, memo)
    if (piece === null) words += text.charAt(next)
    else
      for (const node of piece.nodes) {
        if (node.type === 'text') words += node.value
        else {
          flush()
          nodes.push(node)
        }
      }
    at = next + (piece?.length ?? 1)
  }
  flush()
  return nodes
}

function firstOf(constructs: readonly Construct[], text: string, at: number, memo: Set<string>): Piece | null {
  for (const construct of constructs) {
    const piece = construct(text, at, memo)
    if (piece !== null) return piece
  }
  return null
}
