import type { Report } from '@/lib/formats/markdown/problem-list'

/** The two halves of a document of our own format. */
export type Halves = Readonly<{
  /** Between the two `---` lines. */
  yaml: string
  /** Line of the file at which `yaml` begins. */
  yamlLine: number
  /** The Markdown, with empty lines where the front matter stood: its lines are those of the file. */
  body: string
}>

/** Cut a document after its second `---` line; null, with a report, where there is no front matter. */
export function splitFrontMatter(text: string, report: Report): Halves | null {
  const lines = text.split('\n')
  const refuse = (what: string, fix: string) => {
    report(1, 'front-matter', what, fix)
    return null
  }
  if (/^\+\+\+\s*$/.test(lines[0] ?? '')) return refuse('the front matter is TOML', 'write YAML between two lines of ---')
  if (lines[0] !== '---')
    return refuse('the file does not begin with front matter', 'begin with a line of --- and end the front matter with another')
  const end = lines.indexOf('---', 1)
  if (end === -1) return refuse('the front matter is never closed', 'end it with a line of ---')
  return { yaml: lines.slice(1, end).join('\n'), yamlLine: 2, body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n') }
}
