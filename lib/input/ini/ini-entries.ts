/** An option that a snippet sets. */
export type IniEntry = Readonly<{
  /** Null in a file without sections, and before the first section. */
  section: string | null
  name: string
  value: string
  /** Offset of the line in the snippet. */
  offset: number
}>

/** A line that is neither a section, an option, a comment nor a continuation. */
type IniFault = Readonly<{ offset: number; line: string }>

/** The options of an INI snippet in their order, as oslo.config reads it: the first of `=` and `:` parts name and value. */
export function iniEntries(text: string): { entries: IniEntry[]; faults: IniFault[] } {
  const entries: IniEntry[] = []
  const faults: IniFault[] = []
  let section: string | null = null
  let offset = 0
  for (const line of text.split('\n')) {
    const header = /^\[([^\]]+)\]\s*$/.exec(line)?.[1]
    const sign = /^[^\s=:#;[]/.test(line) ? line.search(/[=:]/) : -1
    const name = sign < 0 ? undefined : line.slice(0, sign).trimEnd()
    const last = entries.at(-1)
    if (header !== undefined) section = header
    else if (name !== undefined) entries.push({ section, name, value: line.slice(sign + 1).trim(), offset })
    else if (/^\s+\S/.test(line) && last !== undefined) entries[entries.length - 1] = { ...last, value: `${last.value}\n${line.trim()}` }
    else if (!/^\s*([#;].*)?$/.test(line)) faults.push({ offset, line })
    offset += line.length + 1
  }
  return { entries, faults }
}
