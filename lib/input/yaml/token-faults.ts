import type { CST } from 'yaml'

/** What the text may not hold, found before anything is resolved. */
type TokenFault = Readonly<{
  offset: number
  reason: 'yaml-alias' | 'yaml-tag' | 'nesting-too-deep' | 'file-too-large'
  what: string
  fix: string
}>

/** Deeper than any file of ours, well inside every stack. */
export const MAX_YAML_DEPTH = 60
/** Ten times our largest file, and read in a second. */
const MAX_YAML_LENGTH = 1_000_000

const FAULTS: Readonly<Record<string, Omit<TokenFault, 'offset'>>> = {
  anchor: { reason: 'yaml-alias', what: 'an anchor is not allowed', fix: 'write the value out where it is needed' },
  alias: { reason: 'yaml-alias', what: 'an alias is not allowed', fix: 'write the value out where it is needed' },
  tag: { reason: 'yaml-tag', what: 'a tag is not allowed', fix: 'remove the tag; quote the value if it must be a string' },
  directive: { reason: 'yaml-tag', what: 'a directive is not allowed', fix: 'remove the line that starts with %' },
  deep: {
    reason: 'nesting-too-deep',
    what: `the values are nested deeper than ${MAX_YAML_DEPTH} levels`,
    fix: 'make the structure flatter',
  },
}

/** Lists in lists on one line, `- - - …`: the parser follows them by recursion, so far too many are found before it runs. */
const COMPACT_NESTING = /^[ \t]*(?:[-?][ \t]+){500}/m

/** A size or a nesting that would be too much for the parser itself; null where it may run. */
export function faultBeforeParsing(text: string): TokenFault | null {
  if (text.length > MAX_YAML_LENGTH)
    return {
      offset: 0,
      reason: 'file-too-large',
      what: `the YAML has ${text.length.toLocaleString('en')} characters; the limit is ${MAX_YAML_LENGTH.toLocaleString('en')}`,
      fix: 'split it, or shorten it',
    }
  const found = COMPACT_NESTING.exec(text)
  return found === null || FAULTS.deep === undefined ? null : { ...FAULTS.deep, offset: found.index }
}

type Walk = { token: CST.Token | null | undefined; depth: number }

/**
 * Find anchors, aliases, tags, directives and nesting without end, by a walk that needs no stack of its own.
 *
 * @returns In the order of the text; nesting is reported once.
 */
export function tokenFaults(tokens: readonly CST.Token[]): TokenFault[] {
  const faults: TokenFault[] = []
  const add = (kind: string, offset: number) => {
    const fault = FAULTS[kind]
    if (fault && !(kind === 'deep' && faults.some(({ reason }) => reason === fault.reason))) faults.push({ ...fault, offset })
  }
  const open: Walk[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let walk = open.pop(); walk !== undefined; walk = open.pop()) {
    const { token, depth } = walk
    if (!token) continue
    add(depth > MAX_YAML_DEPTH ? 'deep' : token.type, token.offset)
    const below = depth + ('items' in token ? 1 : 0)
    for (const part of partsOf(token)) open.push({ token: part, depth: below }) // one by one: a spread has a limit
  }
  return faults.toSorted((a, b) => a.offset - b.offset)
}

function partsOf(token: CST.Token): (CST.Token | null | undefined)[] {
  if (token.type === 'document') return [...token.start, token.value]
  if (!('items' in token)) return []
  return token.items.flatMap((item) => [...item.start, item.key, ...(item.sep ?? []), item.value])
}
