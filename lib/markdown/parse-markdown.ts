import type { PhrasingContent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { asWritten } from '@/lib/markdown/as-written'
import { costOf, MOST_COST } from '@/lib/markdown/cost-of'
import { isTangled } from '@/lib/markdown/is-tangled'
import { mayHoldAddress } from '@/lib/markdown/may-hold-address'
import { omitConstructs, omitTransforms } from '@/lib/markdown/omit-constructs'
import { simpleLine } from '@/lib/markdown/simple-line'
import { tidyAutolinks } from '@/lib/markdown/tidy-autolinks'

/**
 * HTML, task lists and footnotes are text: HTML must be seen and not run, a task would be a form field, and the entries of an advisory
 * do the work of footnotes.
 */
const AS_TEXT = ['htmlFlow', 'htmlText', 'tasklistCheck', 'gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'] as const

/** Task lists are text in our own documents, too; HTML and footnotes are read, the one to be refused and the other for citations. */
const AS_TEXT_IN_OWN = ['tasklistCheck'] as const

/** Parse Markdown of anybody: what it could run is text, and all of it is shown as written where parsing it could take long. */
export function parseMarkdown(markdown: string): Root {
  return simpleLine(markdown) ?? (isDear(markdown) ? { type: 'root', children: [asWritten(markdown)] } : parse(markdown, AS_TEXT))
}

/** The same of one line; what is no paragraph stays as it is written. */
export function parseInline(markdown: string): PhrasingContent[] {
  const [only, ...others] = parseMarkdown(markdown).children
  return only?.type === 'paragraph' && others.length === 0 ? only.children : [{ type: 'text', value: markdown }]
}

/** Parse the body of a document of our own, with its citations, which are footnotes to the parser; one that is not dear. */
export const parseOwnMarkdown = (markdown: string): Root => parse(markdown, AS_TEXT_IN_OWN)

/** Whether it could take long to parse a text: it is too long, too tangled, or too full of marks. */
const isDear = (markdown: string): boolean => costOf(markdown) > MOST_COST || isTangled(markdown)

function parse(markdown: string, asText: readonly string[]): Root {
  const hasAddresses = mayHoldAddress(markdown)
  const root = parserFor(markdown, asText, hasAddresses).parse(markdown)
  return hasAddresses ? tidyAutolinks(root) : root
}

/** What a text must hold for a construct to be found in it: half of the time goes into looking for addresses at every letter. */
const NEEDS: Readonly<Record<string, RegExp>> = {
  emailAutolink: /@/,
  protocolAutolink: /:\/\//,
  wwwAutolink: /www\./i,
  table: /\||:-|-:/,
  strikethrough: /~/,
}

/** The constructs among them that find addresses. */
const ADDRESSES: readonly string[] = ['emailAutolink', 'protocolAutolink', 'wwwAutolink']

const parsers = new Map<string, Processor<Root>>()

function parserFor(markdown: string, asText: readonly string[], hasAddresses: boolean): Processor<Root> {
  const absent = Object.entries(NEEDS).flatMap(([construct, sign]) =>
    sign.test(markdown) && (hasAddresses || !ADDRESSES.includes(construct)) ? [] : [construct],
  )
  const omitted = [...asText, ...absent]
  const key = `${hasAddresses} ${omitted.join(' ')}`
  const parser = parsers.get(key) ?? makeParser(omitted, hasAddresses)
  parsers.set(key, parser)
  return parser
}

function makeParser(omitted: readonly string[], hasAddresses: boolean): Processor<Root> {
  const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(omitConstructs, omitted)
  return (hasAddresses ? parser : parser.use(omitTransforms)).freeze()
}
