import type { Problem } from '@/lib/problems/problem'
import { checkRemedy } from '@/lib/sources/markdown/check-remedy'
import { frontMatterSchema } from '@/lib/sources/markdown/front-matter'
import { problemList } from '@/lib/sources/markdown/problem-list'
import { readBody } from '@/lib/sources/markdown/read-body'
import { splitFrontMatter } from '@/lib/sources/markdown/split-front-matter'
import { toAdvisory } from '@/lib/sources/markdown/to-advisory'
import type { Document, Reader } from '@/lib/sources/reader'
import { readText } from '@/lib/sources/text'
import { readYaml } from '@/lib/sources/yaml'

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
  const { sections, sources } = readBody(halves, today, report)
  if (front.kind === 'read') checkRemedy(front, report)
  if (front.kind === 'read' && problems.length === 0)
    return { kind: 'read', advisory: toAdvisory(document, front.value, sections, sources, halves.body), warnings }
  const all = front.kind === 'refused' ? [...warnings, ...front.problems, ...problems] : [...warnings, ...problems]
  return { kind: 'refused', problems: all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}
