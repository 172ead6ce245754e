import type { Block, Entry, Section } from '@/lib/advisory/section'
import type { CsafFile } from '@/lib/formats/csaf/csaf-schema'
import { describing, notesText, titledNote } from '@/lib/formats/csaf/notes'
import type { Products } from '@/lib/formats/csaf/products'
import { remediations } from '@/lib/formats/csaf/remediations'
import { helperEntries, statusEntries } from '@/lib/formats/csaf/status-entries'
import { vulnerabilityBlocks } from '@/lib/formats/csaf/vulnerability-blocks'
import { entries, entry, paragraph, prose, section, subheading, words as wordsOf } from '@/lib/formats/records/entry'
import { fieldEntries } from '@/lib/formats/records/field-entries'
import type { LinkEntry } from '@/lib/formats/records/link-entry'
import { plainInline } from '@/lib/input/rst/rst-inline'

type LineOf = (path: readonly PropertyKey[]) => number

/** Everything that the document says, as sections of an advisory; what it does not say has no section. */
export function sectionsOf(csaf: CsafFile, products: Products, links: readonly LinkEntry[], lineOf: LineOf): Section[] {
  const { document, vulnerabilities } = csaf
  const line = lineOf(['document', 'notes'])
  const told = document.notes.filter(({ category }) => category === 'summary')
  const rest = document.notes.filter(({ category }) => category !== 'summary')
  const summary = told.length > 0 ? told : describing(vulnerabilities)
  const affected = [
    ...statusEntries(vulnerabilities, products, lineOf),
    ...helperEntries(vulnerabilities, products, lineOf(['product_tree'])),
  ]
  return [
    ...section('summary', 'Summary', prose(summary.length > 0 ? notesText(summary) : [paragraph(plainInline(document.title))], line)),
    ...section('affected', 'Affected', entries(affected)),
    ...section('recommended-actions', 'Recommended actions', remediations(vulnerabilities, products, lineOf)),
    ...section('discussion', 'Discussion', [
      ...rest.flatMap((note) => prose(titledNote(note), line)),
      ...vulnerabilities.flatMap((each, index) => vulnerabilityBlocks(each, index, products, lineOf, told.length > 0)),
      ...aboutDocument(csaf, lineOf),
    ]),
    ...section('references', 'References', entries(links.map((link) => link.entry))),
    ...section('credits', 'Credits', entries(creditEntries(csaf, lineOf))),
  ]
}

/** What the document says of itself. */
function aboutDocument({ document }: CsafFile, lineOf: LineOf): Block[] {
  const { title, notes, references, acknowledgments, tracking, category, csaf_version, ...rest } = document
  const { id, revision_history: history, initial_release_date, current_release_date, aliases, generator, ...state } = tracking
  const facts = [
    ...fieldEntries({ category, csaf_version, ...rest, ...state }, [], () => lineOf(['document'])),
    ...history.map(({ number, date, summary }, index) =>
      entry(
        `Revision ${number}`,
        plainInline(`${date.slice(0, 10)}: ${summary}`),
        lineOf(['document', 'tracking', 'revision_history', index]),
      ),
    ),
  ]
  return [...prose([subheading(wordsOf('About this document'))], lineOf(['document'])), ...entries(facts)]
}

function creditEntries({ document, vulnerabilities }: CsafFile, lineOf: LineOf): Entry[] {
  return [document, ...vulnerabilities].flatMap(({ acknowledgments }) =>
    acknowledgments.map(({ names, organization, summary, urls }) => {
      const who = [...names, organization].filter((part) => part !== undefined).join(', ')
      return entry(
        'Credit',
        plainInline([who, summary, ...urls].filter((part) => part !== undefined && part !== '').join('; ')),
        lineOf(['document']),
      )
    }),
  )
}
