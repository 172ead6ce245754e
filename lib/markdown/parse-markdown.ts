import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { omitConstructs } from '@/lib/markdown/omit-constructs'
import { simpleLine } from '@/lib/markdown/simple-line'

/**
 * HTML, task lists and footnotes are text: HTML must be seen and not run, a task would be a form field, and the entries of an advisory
 * do the work of footnotes.
 */
const AS_TEXT = ['htmlFlow', 'htmlText', 'tasklistCheck', 'gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'] as const

/** Task lists are text in our own documents, too; HTML and footnotes are read, the one to be refused and the other for citations. */
const AS_TEXT_IN_OWN = ['tasklistCheck'] as const

/** Parse Markdown of anybody: what Markdown could hide or run is text. */
export const parseMarkdown = (markdown: string): Root => simpleLine(markdown) ?? parserFor(markdown, AS_TEXT).parse(markdown)

/** Parse the body of a document of our own, with its citations, which are footnotes to the parser. */
export const parseOwnMarkdown = (markdown: string): Root => parserFor(markdown, AS_TEXT_IN_OWN).parse(markdown)

/** What a text must hold for a construct to be found in it: half of the time goes into looking for addresses at every letter. */
const NEEDS: Readonly<Record<string, RegExp>> = {
  emailAutolink: /@/,
  protocolAutolink: /:\/\//,
  wwwAutolink: /www\./i,
  table: /\||:-|-:/,
  strikethrough: /~/,
}

const parsers = new Map<string, Processor<Root>>()

function parserFor(markdown: string, asText: readonly string[]): Processor<Root> {
  const absent = Object.entries(NEEDS).flatMap(([construct, sign]) => (sign.test(markdown) ? [] : [construct]))
  const omitted = [...asText, ...absent]
  const key = omitted.join(' ')
  const parser = parsers.get(key) ?? makeParser(omitted)
  parsers.set(key, parser)
  return parser
}

function makeParser(omitted: readonly string[]): Processor<Root> {
  return unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(omitConstructs, omitted).freeze()
}
