import { ActionText } from '@/components/advisory/action-text'
import { ConditionText } from '@/components/advisory/condition-text'
import styles from '@/components/advisory/release-advice.module.css'
import { DateText } from '@/components/page/date-text'
import type { ReleaseAdvice as Advice, AdviceRow } from '@/lib/library/indexes/advice-by-series'
import { ANSWER_WORDS } from '@/lib/versions/verdict'

/** Where the section stands on the page of an advisory. */
export const YOUR_RELEASE = { anchor: 'your-release', heading: 'What to do on your release' }

/** Every series that has not reached end of life: whether it is affected, what to install, what to do. */
export function ReleaseAdvice({ advice }: Readonly<{ advice: Advice }>) {
  const { conditions, rows, releasesAsOf } = advice
  return (
    <section className={styles.section} aria-labelledby={YOUR_RELEASE.anchor}>
      <h2 id={YOUR_RELEASE.anchor}>{YOUR_RELEASE.heading}</h2>
      <Conditions conditions={conditions} />
      <div className={styles.scope}>
        <table className={styles.table}>
          <caption>
            Every OpenStack series that has not reached end of life, derived from the versions that this advisory states and those released
            up to <DateText date={releasesAsOf} />.
          </caption>
          <thead>
            <tr>
              <th scope="col">Series</th>
              <th scope="col">Answer</th>
              <th scope="col">First fixed release</th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row row={row} key={row.series[0]?.name} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Conditions({ conditions }: Pick<Advice, 'conditions'>) {
  if (conditions.length === 0) return null
  if (conditions.length === 1) {
    return (
      <p className={styles.condition}>
        Affected only
        <ConditionText conditions={conditions} />.
      </p>
    )
  }
  return (
    <div className={styles.condition}>
      <p>Affected only</p>
      <ul>
        {conditions.map((condition) => (
          <li key={JSON.stringify(condition)}>
            <ConditionText conditions={[condition]} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Row({ row: { series, answer, conditions, open, fixes, action } }: Readonly<{ row: AdviceRow }>) {
  return (
    <tr>
      <th scope="row">
        {series.map(({ name, path, state }) => (
          <span className={styles.series} key={name}>
            <a href={path}>{name}</a>
            <span className={styles.soft}>, {state}</span>
          </span>
        ))}
      </th>
      <td data-label="Answer">
        <div>
          <strong>{ANSWER_WORDS[answer]}</strong>
          <ConditionText conditions={conditions} />
          {open.length === 0 ? '' : `; cannot be told for ${open.join(', ')}`}
        </div>
      </td>
      <td data-label="Fixed in">
        <div>
          <FixCell answer={answer} fixes={fixes} />
        </div>
      </td>
      <td data-label="What to do">
        <div>{action === null ? 'Nothing.' : <ActionText text={action} />}</div>
      </td>
    </tr>
  )
}

function FixCell({ answer, fixes }: Pick<AdviceRow, 'answer' | 'fixes'>) {
  if (answer === 'not-affected') return 'none needed'
  if (answer === 'cannot-be-told') return 'not known'
  return (
    <>
      {fixes.map(({ product, fix }) =>
        fix?.kind === 'released' ? (
          <p key={product}>
            {product} <strong>{fix.version}</strong>
            {fix.date === null ? null : (
              <>
                {', released '}
                <DateText date={fix.date} />
              </>
            )}
          </p>
        ) : null,
      )}
      {NO_RELEASE.map(({ kind, words }) => {
        const products = fixes.filter(({ fix }) => (fix?.kind ?? null) === kind).map(({ product }) => product)
        return products.length === 0 ? null : (
          <p key={kind}>{products.length === fixes.length ? words : `${products.join(', ')}: ${words}`}</p>
        )
      })}
    </>
  )
}

const NO_RELEASE = [
  { kind: 'unreleased', words: 'no release of this series has the fix: apply the patch or upgrade' },
  { kind: 'unknown', words: 'not known' },
  { kind: null, words: 'none' },
] as const
