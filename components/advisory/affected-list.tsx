import styles from '@/components/advisory/affected-list.module.css'
import { ConditionText } from '@/components/advisory/condition-text'
import type { Affected } from '@/lib/advisory/advisory'

/** Products with what the document says of their versions, as written: what we could not parse is never left out. */
export function AffectedList({ affected }: Readonly<{ affected: readonly Affected[] }>) {
  if (affected.length <= MOST) return <AllOf affected={affected} />
  return (
    <>
      <AllOf affected={affected.slice(0, SHOWN)} />
      <details className={styles.more}>
        <summary>{affected.length - SHOWN} more</summary>
        <AllOf affected={affected.slice(SHOWN)} />
      </details>
    </>
  )
}

/** A kernel has a range for each of its branches, and one for each of their commits. */
function Versions({ text }: Readonly<{ text: string }>) {
  if (text.length <= LONGEST) return text
  return (
    <details className={styles.more}>
      <summary>Versions ({text.split(/[;,] /).length})</summary>
      {text}
    </details>
  )
}

/** Characters. */
const LONGEST = 300

/** More are folded, but for the first. */
const MOST = 12
const SHOWN = 8

function AllOf({ affected }: Readonly<{ affected: readonly Affected[] }>) {
  return (
    <ul className={styles.list}>
      {affected.map(({ product, name, container, text, releases, when }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document may name a product twice
        <li key={index}>
          <span className={styles.product}>
            {name ?? product ?? 'No product named'}
            {container === undefined || container === 'cna' ? null : `, according to ${container}`}
          </span>
          <Versions text={versionsOf(text, releases)} />
          {when === undefined ? null : (
            <span className={styles.condition}>
              Only
              <ConditionText conditions={[when]} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The words of the document; where they are no more than the first of several series, all of these. */
function versionsOf(text: string, releases: readonly string[]): string {
  return text === '' || releases.includes(text) ? releases.join(', ') : text
}
