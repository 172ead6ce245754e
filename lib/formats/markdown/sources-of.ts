import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast'
import { REFERENCE_TYPES, type ReferenceType } from '@/lib/advisory/reference'
import type { Stands } from '@/lib/facts/age/reading'
import type { Report } from '@/lib/formats/markdown/problem-list'
import { nearest } from '@/lib/input/yaml/nearest'

/** The words for what a source was when it was read. */
const SOURCE_STATES = ['pinned', 'living', 'historical'] as const satisfies readonly Stands[]

/** One line of *References*. */
export type OwnSource = Readonly<{
  key: string
  type: ReferenceType
  /** `Article`, as written. */
  label: string
  /** Plain text of the link. */
  title: string
  url: string
  /** From the link to the end. */
  content: readonly PhrasingContent[]
  /** The day on which it was read, and what it was then. */
  asOf: string
  stands: Stands
  line: number
}>

const KEY = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const LINE =
  /^\[\^[^\]]+\]:\s+(?<label>[A-Za-z]+)\. (?<rest>\[(?<title>[^[\]]+)\]\((?<url>[^\s()<>]+)\)(?:, [^\n]+?)?, as of (?<day>[\d-]+) \((?<state>[a-z]+)\)\.)$/
const FORM = '`[^key]: Type. [Title](https://…), where, as of YYYY-MM-DD (state).` in one line'

/** Read the definitions under *References*; each that does not have the form is reported. */
export function readSources(nodes: readonly RootContent[], text: string, today: string, report: Report): OwnSource[] {
  const sources: OwnSource[] = []
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition') {
      report(lineOf(node), 'schema', 'References holds something else than sources', `write ${FORM}`)
      continue
    }
    const source = readSource(node, text, today, report)
    if (source && sources.some(({ key }) => key === source.key))
      report(source.line, 'duplicate-source', `the source "${source.key}" is defined twice`, 'keep one of them')
    else if (source) sources.push(source)
  }
  return sources
}

function readSource(node: FootnoteDefinition, text: string, today: string, report: Report): OwnSource | null {
  const line = lineOf(node)
  const key = node.label ?? node.identifier
  const raw = text.slice(node.position?.start.offset, node.position?.end.offset)
  const { label = '', rest = '', title = '', url = '', day = '', state = '' } = LINE.exec(raw)?.groups ?? {}
  const type = REFERENCE_TYPES.find((word) => word === label.toLowerCase())
  const meant = nearest(label, REFERENCE_TYPES)
  const stands = SOURCE_STATES.find((word) => word === state)
  const bad = (what: string, fix: string) => report(line, 'source-form', `the source "${key}" ${what}`, fix)
  if (!KEY.test(key)) bad('has a key that is not lower-case words joined by -', 'rename it, and where it is cited')
  if (rest === '') bad('does not have the form of a source', `write ${FORM}`)
  else if (!type)
    bad(`has the type "${label}", which is not known`, meant ? `did you mean "${meant}"?` : `use one of ${REFERENCE_TYPES.join(', ')}`)
  else if (!isHttps(url))
    report(line, 'unsafe-url', `the source "${key}" has an address that is not https`, 'write an address that begins with https://')
  else if (!isDay(day)) report(line, 'bad-date', `the source "${key}" was read on a day that does not exist`, 'write YYYY-MM-DD')
  else if (day > today)
    report(line, 'future-date', `the source "${key}" was read on a day that has not come yet`, 'write the day on which you read it')
  else if (stands === undefined) bad(`has the state "${state}", which is not known`, `use one of ${SOURCE_STATES.join(', ')}`)
  else return { key, type, label, title: title.replaceAll('`', ''), url, content: contentOf(node), asOf: day, stands, line }
  return null
}

/** What stands behind the type: a definition of the form holds one paragraph, which begins with a word and a stop. */
function contentOf({ children: [paragraph] }: FootnoteDefinition): PhrasingContent[] {
  return paragraph?.type === 'paragraph' ? paragraph.children.slice(1) : []
}

/** Whether an address is absolute, https, and names a host. */
export function isHttps(url: string): boolean {
  return url.startsWith('https://') && URL.canParse(url)
}

const isDay = (day: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
const lineOf = (node: RootContent) => node.position?.start.line ?? 1
