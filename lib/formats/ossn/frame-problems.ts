import type { SectionName } from '@/lib/advisory/section'
import type { Frame } from '@/lib/formats/ossn/frame'
import { DEEPEST, tooDeep } from '@/lib/formats/ossn/nesting'
import type { SourceLine } from '@/lib/formats/ossn/source-line'
import type { Problem } from '@/lib/input/problems/problem'

const REQUIRED: readonly SectionName[] = ['summary', 'affected']
const EXPECTED: readonly SectionName[] = ['discussion', 'recommended-actions', 'references']
const HEADINGS: Readonly<Partial<Record<SectionName, string>>> = {
  summary: 'Summary',
  affected: 'Affected Services / Software',
  discussion: 'Discussion',
  'recommended-actions': 'Recommended Actions',
  references: 'Contacts / References',
}

/** What is wrong with title, sections, marked code and nesting of a note. */
export function frameProblems(frame: Frame, lines: readonly SourceLine[], file: string): Problem[] {
  const problem = (line: number | null, reason: string, what: string, fix: string, level: Problem['level'] = 'error'): Problem => ({
    ...{ file, line, reason, what, fix, level },
  })
  const missing = (name: SectionName) => !frame.parts.some((part) => part.name === name)
  const heading = (name: SectionName) => `add a heading "### ${HEADINGS[name] ?? name} ###"`
  const deep = tooDeep(lines, frame.marked)
  return [
    ...(frame.title === '' ? [problem(1, 'no-title', 'no title stands before the first section', 'write it on the first line')] : []),
    ...REQUIRED.filter(missing).map((name) => problem(null, 'missing-section', `the section "${name}" is missing`, heading(name))),
    ...EXPECTED.filter(missing).map((name) =>
      problem(null, 'missing-section', `the section "${name}" is missing`, heading(name), 'warning'),
    ),
    ...frame.duplicates.map(({ line, name }) =>
      problem(
        line,
        'duplicate-section',
        `the section "${name}" is there more than once`,
        'put the two together, or make one a sub-heading',
      ),
    ),
    ...frame.unterminated.map(({ line, mark }) =>
      problem(line, 'unterminated-code', `a code block begins with "${mark}" and never ends`, 'close it'),
    ),
    ...(deep === null
      ? []
      : [problem(deep, 'nesting-too-deep', `lists, quotations or brackets are nested deeper than ${DEEPEST}`, 'flatten them')]),
  ]
}
