import { DotPlot, type Lane } from '@/components/plot/dot-plot'
import { EscapeTable } from '@/components/technology/escape-table'
import styles from '@/components/technology/technology-page.module.css'
import { ESCAPE_KINDS, type Escape } from '@/lib/facts/escapes/escape'
import { ESCAPE_WORDS } from '@/lib/facts/technologies/kind-words'
import type { NumberedSources } from '@/lib/facts/technologies/number-sources'
import type { Variant } from '@/lib/facts/technologies/technology'

type Props = Readonly<{
  title: string
  intro: string
  selection: string
  escapes: readonly Escape[]
  /** All years of the axis. */
  years: readonly number[]
  numbered: NumberedSources
  /** Variants of the technology of the page; a row says which of them it concerns, where it is not all. */
  variants?: readonly Pick<Variant, 'id' | 'shortName'>[]
}>

/** Documented crossings: a plot by year and kind, and a table in which each has its number. */
export function EscapeSection({ title, intro, selection, escapes, years, numbered, variants = [] }: Props) {
  const kinds = ESCAPE_KINDS.filter((kind) => escapes.some((each) => each.kind === kind))
  const lanes = kinds.map((kind): Lane => {
    const marks = escapes.flatMap((each, at) =>
      each.kind === kind ? [{ number: at + 1, year: each.year, text: textOf(each), look: 'plain' as const, label: labelOf(each) }] : [],
    )
    return { id: kind, label: ESCAPE_WORDS[kind].name, marks }
  })
  return (
    <section className={styles.section} aria-labelledby="escapes">
      <h2 id="escapes">{title}</h2>
      <p>{intro}</p>
      <p className={styles.selection}>{selection}</p>
      {escapes.length === 0 ? null : (
        <>
          <DotPlot lanes={lanes} years={years} caption="By the year in which each became public; numbers refer to the table" />
          <EscapeTable {...{ escapes, numbered, variants }} caption={captionOf(kinds)} />
        </>
      )}
    </section>
  )
}

const LONGEST_LABEL = 9
const labelOf = ({ name }: Escape) => (name !== null && name.length <= LONGEST_LABEL ? name : null)
const textOf = ({ id, name, component }: Escape) => `${id}${name === null ? '' : ` ${name}`}: ${component}`

function captionOf(kinds: readonly Escape['kind'][]): string {
  return `Newest first. ${kinds.map((kind) => `${ESCAPE_WORDS[kind].name}: ${ESCAPE_WORDS[kind].means}.`).join(' ')}`
}
