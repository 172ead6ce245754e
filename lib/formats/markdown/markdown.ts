import type { Document, Format, Reading } from '@/lib/formats/format'
import { checkRemedy } from '@/lib/formats/markdown/check-remedy'
import { VALID } from '@/lib/formats/markdown/fixture'
import { frontMatterSchema } from '@/lib/formats/markdown/front-matter'
import { problemList } from '@/lib/formats/markdown/problem-list'
import { readBody } from '@/lib/formats/markdown/read-body'
import { splitFrontMatter } from '@/lib/formats/markdown/split-front-matter'
import { toAdvisory } from '@/lib/formats/markdown/to-advisory'
import { toDraft } from '@/lib/formats/markdown/to-draft'
import type { Problem } from '@/lib/input/problems/problem'
import { readText } from '@/lib/input/text/text'
import { readYaml } from '@/lib/input/yaml/read-yaml'

/** Our own format: Markdown with YAML front matter, described field by field in `content/README.md`. */
export const markdown: Format = {
  id: 'markdown',
  matches: (file) => /(?:^|\/)(?!README\.md$)[^/]*\.md$/.test(file),
  read,
  history: 'documents', // they carry their dates; a history would only say when they were typed
  fuzzSeeds: [{ file: 'BH-2026-001.md', text: VALID }],
}

function read(document: Document): Reading {
  const text = readText(document)
  return text.kind === 'refused' ? text : readOwn(document, text.text, text.warnings)
}

function readOwn(document: Document, text: string, warnings: readonly Problem[]): Reading {
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
  const meta = front.kind === 'read' ? front.value : null
  return {
    kind: 'refused',
    problems: all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    draft: toDraft(document, meta, sections, sources, halves),
  }
}
