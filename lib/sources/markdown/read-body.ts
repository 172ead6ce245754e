import { isTangled } from '@/lib/markdown/is-tangled'
import { parseOwnMarkdown } from '@/lib/markdown/parse-markdown'
import { checkFinished } from '@/lib/sources/markdown/check-finished'
import { checkProse } from '@/lib/sources/markdown/check-prose'
import { checkCitations } from '@/lib/sources/markdown/citations'
import { checkSources } from '@/lib/sources/markdown/no-source'
import type { Report } from '@/lib/sources/markdown/problem-list'
import { type OwnSection, readSections } from '@/lib/sources/markdown/sections'
import { type OwnSource, readSources } from '@/lib/sources/markdown/sources-of'
import type { Halves } from '@/lib/sources/markdown/split-front-matter'

/** The sections and sources below the front matter; everything that is wrong with them is reported. */
export function readBody(
  { yaml, yamlLine, body }: Halves,
  today: string,
  report: Report,
): { sections: OwnSection[]; sources: OwnSource[] } {
  checkFinished('\n'.repeat(yamlLine - 1) + yaml, report)
  checkFinished(body, report)
  if (isTangled(body)) {
    report(
      yamlLine,
      'nesting-too-deep',
      'the text is nested too deep, or a paragraph has too many marks',
      'make lists flatter, paragraphs shorter',
    )
    return { sections: [], sources: [] }
  }
  const root = parseOwnMarkdown(body)
  const sections = readSections(root, body.trimEnd().split('\n').length, report)
  const sources = readSources(sections.find(({ name }) => name === 'references')?.nodes ?? [], body, today, report)
  checkProse(root, body, report)
  checkCitations(sections, sources, report)
  checkSources(sections, report)
  return { sections, sources }
}
