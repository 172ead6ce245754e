import { checkFinished } from '@/lib/formats/markdown/check-finished'
import { checkProse } from '@/lib/formats/markdown/check-prose'
import { checkCitations } from '@/lib/formats/markdown/citations'
import { checkSources } from '@/lib/formats/markdown/no-source'
import type { Report } from '@/lib/formats/markdown/problem-list'
import { type OwnSection, readSections } from '@/lib/formats/markdown/sections'
import { type OwnSource, readSources } from '@/lib/formats/markdown/sources-of'
import type { Halves } from '@/lib/formats/markdown/split-front-matter'
import { costOf, MOST_COST } from '@/lib/markdown/cost-of'
import { isTangled } from '@/lib/markdown/is-tangled'
import { parseOwnMarkdown } from '@/lib/markdown/parse-markdown'

type Body = Readonly<{ sections: readonly OwnSection[]; sources: readonly OwnSource[] }>

const NOTHING: Body = { sections: [], sources: [] }

/** The sections and sources below the front matter; everything that is wrong with them is reported. */
export function readBody({ yaml, yamlLine, body }: Halves, today: string, report: Report): Body {
  if (costOf(body) > MOST_COST) {
    report(yamlLine, 'slow-document', 'the text holds more lines, marks and addresses than can be rendered in a second', 'shorten it')
    return NOTHING
  }
  checkFinished('\n'.repeat(yamlLine - 1) + yaml, report)
  checkFinished(body, report)
  if (isTangled(body)) {
    const what = 'the text is nested too deep, or a paragraph has too many marks'
    report(yamlLine, 'nesting-too-deep', what, 'make lists flatter, paragraphs shorter')
    return NOTHING
  }
  const root = parseOwnMarkdown(body)
  const sections = readSections(root, body.trimEnd().split('\n').length, report)
  const sources = readSources(sections.find(({ name }) => name === 'references')?.nodes ?? [], body, today, report)
  checkProse(root, body, report)
  checkCitations(sections, sources, report)
  checkSources(sections, report)
  return { sections, sources }
}
