import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isTangled } from '@/lib/markdown/is-tangled'
import type { Problem } from '@/lib/problems/problem'
import { checkFinished } from '@/lib/sources/markdown/check-finished'
import { checkProse } from '@/lib/sources/markdown/check-prose'
import { checkCitations } from '@/lib/sources/markdown/citations'
import { readText } from '@/lib/sources/markdown/decode'
import { frontMatterSchema } from '@/lib/sources/markdown/front-matter'
import { checkSources } from '@/lib/sources/markdown/no-source'
import { problemList } from '@/lib/sources/markdown/problem-list'
import { readSections } from '@/lib/sources/markdown/sections'
import { readSources } from '@/lib/sources/markdown/sources-of'
import { splitFrontMatter } from '@/lib/sources/markdown/split-front-matter'
import { toAdvisory } from '@/lib/sources/markdown/to-advisory'
import type { Document, Reader } from '@/lib/sources/reader'
import { readYaml } from '@/lib/sources/yaml'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** Our own format: Markdown with YAML front matter, described field by field in `content/README.md`. */
export const readMarkdown: Reader = (document) => {
  const text = readText(document)
  return text.kind === 'refused' ? text : readOwn(document, text.text, text.warnings)
}

function readOwn(document: Document, text: string, warnings: readonly Problem[]): ReturnType<Reader> {
  const { file, today } = document
  const { problems, report } = problemList(file)
  const halves = splitFrontMatter(text, report)
  if (halves === null) return { kind: 'refused', problems: [...warnings, ...problems] }

  const fileName = file.split('/').at(-1) ?? file
  const front = readYaml(frontMatterSchema({ fileName, today }), halves.yaml, { file, firstLine: halves.yamlLine })
  if (isTangled(halves.body)) {
    report(
      halves.yamlLine,
      'nesting-too-deep',
      'the text is nested too deep, or a paragraph has too many marks',
      'make lists and quotations flatter, paragraphs shorter',
    )
    return { kind: 'refused', problems: [...warnings, ...(front.kind === 'refused' ? front.problems : []), ...problems] }
  }
  const root: Root = parser.parse(halves.body)
  const sections = readSections(root, text.trimEnd().split('\n').length, report)
  const sources = readSources(sections.find(({ name }) => name === 'references')?.nodes ?? [], halves.body, today, report)
  checkFinished(text, report)
  checkProse(root, halves.body, report)
  checkCitations(sections, sources, report)
  checkSources(sections, report)

  const all = [...(front.kind === 'refused' ? front.problems : []), ...problems]
  if (front.kind === 'refused' || all.length > 0) return { kind: 'refused', problems: [...warnings, ...inOrder(all)] }
  return { kind: 'read', advisory: toAdvisory(document, front.value, sections, sources, halves.body), warnings }
}

const inOrder = (problems: readonly Problem[]) => problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
