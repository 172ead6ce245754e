import type { Decision } from '@/lib/advisor/export/decision'

/** One line of a configuration that a control asks for. */
export type PackLine = Readonly<{
  control: string
  /** As the control names the place: `nova.conf of schedulers`. */
  place: string
  /** null in files without sections. */
  section: string | null
  key: string
  value: string
  /** The value stands for one of the reader's own: it must be set, to whatever fits. */
  isExample: boolean
}>

/** What a pack needs of a control. */
export type PackControl = Pick<Decision['options'][number]['controls'][number], 'id' | 'snippet' | 'examples'>

/** Lines of the snippets of some controls that go into one kind of file, and those that contradict a line before them. */
export function packLines(controls: readonly PackControl[], isMine: (file: string) => boolean) {
  const lines: PackLine[] = []
  const clashes: PackLine[] = []
  for (const line of controls.flatMap((control) => linesOf(control, isMine))) {
    const before = lines.filter((each) => each.section === line.section && each.key === line.key)
    if (before.some((each) => each.value === line.value)) continue
    if (before.some((each) => each.control !== line.control)) clashes.push(line)
    else lines.push(line)
  }
  return { lines, clashes }
}

function linesOf({ id, snippet, examples }: PackControl, isMine: (file: string) => boolean): PackLine[] {
  if (snippet === null || snippet.lang !== 'ini' || !isMine(snippet.file)) return []
  let section: string | null = null
  const found: PackLine[] = []
  for (const text of snippet.text.split('\n').map((line) => line.trim())) {
    const [, named] = /^\[([^\]]+)\]$/.exec(text) ?? []
    const [, key, value] = /^([\w.-]+)\s*=\s*(.*)$/.exec(text) ?? []
    if (named !== undefined) section = named
    else if (key !== undefined && value !== undefined && !text.startsWith('#'))
      found.push({ control: id, place: snippet.file, section, key, value, isExample: examples.includes(key) })
  }
  return found
}
