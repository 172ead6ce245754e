import { type IniHead, readIni } from '@/lib/input/ini/read-ini'

/** An option that one of the files sets. */
export type NovaEntry = Readonly<{
  file: string
  /** Place of the file in the order in which the service reads them. */
  at: number
  section: string
  name: string
  value: string
  line: number
  column: number
}>

export type NovaFile = Readonly<{
  entries: readonly NovaEntry[]
  heads: readonly (IniHead & Readonly<{ file: string }>)[]
  faults: readonly Readonly<{ file: string; line: number; what: string }>[]
}>

const FAULTS = {
  'no-sign': 'there is no = or : in the line',
  'no-name': 'there is no name before the sign',
  section: 'a section ends with ] and has a name',
  continuation: 'the line begins with a blank, and there is nothing that it goes on with',
} as const

/**
 * What a nova.conf or a file of flags of 2011 (`--name=value`) sets. What stands before the first section counts as [DEFAULT], for
 * fragments are pasted; oslo.config refuses it.
 */
export function novaEntries(text: string, file: string, at: number): NovaFile {
  const { entries, heads, faults } = readIni(text)
  const isFlagfile = heads.length === 0 && /^--\w/m.test(text)
  if (isFlagfile) return { entries: flags(text, file, at), heads: [], faults: [] }
  return {
    entries: entries.map(({ section, name, read, line }) => ({
      file,
      at,
      section: section ?? 'DEFAULT',
      name,
      value: read,
      line,
      column: 1,
    })),
    heads: heads.map((head) => ({ ...head, file })),
    faults: faults.map(({ line, kind }) => ({ file, line, what: `${FAULTS[kind]}: oslo.config refuses the whole file` })),
  }
}

function flags(text: string, file: string, at: number): NovaEntry[] {
  return text.split('\n').flatMap((line, index) => {
    const [, no, name, value] = /^\s*--(no)?([A-Za-z]\w*)(?:=(.*))?$/.exec(line.trimEnd()) ?? []
    if (name === undefined) return []
    const place = { file, at, section: 'DEFAULT', line: index + 1, column: line.indexOf('--') + 1 }
    if (value !== undefined) return [{ ...place, name: `${no ?? ''}${name}`, value: value.trim() }]
    return [{ ...place, name, value: no === undefined ? 'true' : 'false' }]
  })
}

/** Sections are compared in lower case, but for DEFAULT. */
export const sectionKey = (section: string) => (section === 'DEFAULT' ? section : section.toLowerCase())
