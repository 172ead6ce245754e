import { DatedText } from '@/components/page/dated-text'
import table from '@/components/technology/block-table.module.css'
import styles from '@/components/technology/escape-table.module.css'
import { SourceRefs } from '@/components/technology/source-refs'
import { StateMark } from '@/components/technology/state-mark'
import type { Escape } from '@/lib/facts/escapes/escape'
import { ESCAPE_WORDS } from '@/lib/facts/technologies/kind-words'
import type { NumberedSources } from '@/lib/facts/technologies/number-sources'
import type { Variant } from '@/lib/facts/technologies/technology'

type Variants = readonly Pick<Variant, 'id' | 'shortName'>[]
type Props = Readonly<{ escapes: readonly Escape[]; numbered: NumberedSources; caption: string; variants: Variants }>

/** Escapes and leaks in the order given, counted from 1. */
export function EscapeTable({ escapes, numbered, caption, variants }: Props) {
  return (
    <div className={`${table.scope} ${styles.escapes}`}>
      <table className={table.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">CVE</th>
            <th scope="col">Year</th>
            <th scope="col">Component</th>
            <th scope="col">Mechanism and impact</th>
            <th scope="col">Precondition</th>
            <th scope="col">Fixed in</th>
          </tr>
        </thead>
        <tbody>
          {escapes.map((crossing, at) => (
            <EscapeRow {...{ crossing, numbered, variants }} number={at + 1} key={crossing.id} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Readonly<{ crossing: Escape; number: number; numbered: NumberedSources; variants: Variants }>

function EscapeRow({ crossing, number, numbered, variants }: RowProps) {
  const { id, name, kind, year, component, mechanism, impact, lesson, precondition, fixedIn, fixNote, related, sources, state } = crossing
  const concerned = variants.filter((variant) => crossing.technologies.includes(variant.id))
  return (
    <tr id={id.toLowerCase()}>
      <th scope="row">
        <span className={styles.id}>{`${number}. ${id}`}</span>
        <span className={styles.name}>
          {name === null ? '' : `${name}, `}
          {ESCAPE_WORDS[kind].word} <StateMark state={state} /> <SourceRefs sources={sources} numbered={numbered} />
        </span>
        {concerned.length === 0 || concerned.length === variants.length ? null : (
          <span className={styles.name}>{concerned.map(({ shortName }) => shortName).join(', ')} only</span>
        )}
      </th>
      <td data-label="Year">{year}</td>
      <td data-label="Component">{component}</td>
      <td data-label="Mechanism">
        <div>
          <p>{mechanism}</p>
          <p>
            <b>Impact.</b> {impact}
          </p>
          {lesson === null ? null : (
            <p className={table.soft}>
              <DatedText text={lesson} />
            </p>
          )}
        </div>
      </td>
      <td data-label="Precondition">{precondition}</td>
      <td data-label="Fixed in">
        <div>
          {fixedIn.map(({ product, versions }) => (
            <p key={product}>
              {product} {versions.join(', ')}
            </p>
          ))}
          {fixNote === null ? null : (
            <p className={table.soft}>
              <DatedText text={fixNote} />
            </p>
          )}
          {related.length === 0 ? null : (
            <p className={table.soft}>
              <DatedText text={`See also ${related.join(', ')}.`} />
            </p>
          )}
        </div>
      </td>
    </tr>
  )
}
