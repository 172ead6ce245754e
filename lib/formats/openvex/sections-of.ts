import type { Entry, Section } from '@/lib/advisory/section'
import { wordsOf } from '@/lib/formats/openvex/affected-of'
import type { OpenVex, VexProduct, VexStatement } from '@/lib/formats/openvex/openvex-schema'
import { entries, entry, paragraph, prose, section, words } from '@/lib/formats/records/entry'
import { fieldEntries } from '@/lib/formats/records/field-entries'
import { plainText } from '@/lib/formats/records/plain-text'

type LineOf = (path: readonly PropertyKey[]) => number

/** Everything that the document says. */
export function sectionsOf(vex: OpenVex, lineOf: LineOf): Section[] {
  const { statements, author, role, ...rest } = vex
  const line = lineOf(['statements'])
  const said = `${author}${role === undefined ? '' : ` (${role})`} states what is and what is not affected.`
  const described = statements.flatMap(({ vulnerability: { name, description } }) =>
    description === undefined ? [] : [paragraph(plainText(`${name}: ${description}`))],
  )
  const { '@context': context, '@id': id, timestamp, last_updated, version, tooling, ...further } = rest
  const facts = fieldEntries({ '@context': context, '@id': id, version, tooling, ...further }, [], () => lineOf(['@id']))
  return [
    ...section('summary', 'Summary', prose([paragraph(words(said)), ...described], lineOf(['author']))),
    ...section(
      'affected',
      'Statements',
      entries(statements.flatMap((statement, at) => statementEntries(statement, lineOf(['statements', at]) || line))),
    ),
    ...section('discussion', 'About this document', entries(facts)),
  ]
}

function statementEntries(statement: VexStatement, line: number): Entry[] {
  const { vulnerability, timestamp, products, status, supplier, status_notes, justification, impact_statement, action_statement, ...rest } =
    statement
  const told = [
    ['notes', status_notes],
    ['impact', impact_statement],
    ['action', action_statement],
    ['supplier', supplier],
    ['stated on', timestamp],
    ['aliases', vulnerability.aliases.join(', ')],
  ] as const
  return [
    entry(wordsOf(statement), plainText(products.map(productWords).join('; ') || 'no product named'), line),
    ...told.flatMap(([name, text]) =>
      text === undefined || text === null || text === '' ? [] : [entry(`${vulnerability.name}, ${name}`, plainText(text), line)],
    ),
    ...fieldEntries(rest, [], () => line),
  ]
}

function productWords({ '@id': id, identifiers, subcomponents }: VexProduct): string {
  const names = (part: Pick<VexProduct, '@id' | 'identifiers'>) =>
    [...new Set([part['@id'], ...Object.values(part.identifiers ?? {})])]
      .filter((name) => typeof name === 'string' && name !== '')
      .join(', ')
  const parts = subcomponents.map(names).filter((name) => name !== '')
  return `${names({ '@id': id, identifiers })}${parts.length === 0 ? '' : ` (in it ${parts.join('; ')})`}`
}
