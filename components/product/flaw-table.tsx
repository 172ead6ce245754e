import styles from '@/components/product/flaw-table.module.css'
import { GRAVITY_WORDS } from '@/components/release/severity-words'
import { advisoryPath } from '@/lib/advisory/slug'
import type { Release } from '@/lib/facts/openstack/release'
import { releasePath, releaseSlug } from '@/lib/library/indexes/by-release'
import type { FlawPart } from '@/lib/library/indexes/flaw-part'
import type { ProductFlaw } from '@/lib/library/indexes/product-flaws'
import { gravityOf } from '@/lib/library/indexes/worst-first'

type Props = Readonly<{ product: string; flaws: readonly ProductFlaw[]; series: readonly Release[] }>

/** Flaws by series: whether each series is affected, and which version of it has the fix. */
export function FlawTable({ product, flaws, series }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
    <section className={styles.scroll} tabIndex={0} aria-label={`Flaws of ${product} by series`}>
      <table className={styles.table}>
        <caption>
          Is the series affected, and from which version of {product} on is it fixed? Without a version, no release of the series has the
          fix, or none is named. “If so”: only under the condition beside the title.
        </caption>
        <thead>
          <tr>
            <th scope="col">Advisory</th>
            {series.map((release) => (
              <th scope="col" key={release.name}>
                <a href={releasePath(release)}>{releaseSlug(release)}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flaws.map(({ flaw: { advisory }, rating, cells }) => (
            <tr key={advisory.id}>
              <th scope="row">
                <a href={advisoryPath(advisory.id)}>{advisory.id}</a>
                <span>
                  {advisory.title} ({GRAVITY_WORDS[gravityOf({ rating })].toLowerCase()})
                </span>
                {conditionsIn(cells).map((text) => (
                  <span key={text}>
                    Condition: <q>{text}</q>
                  </span>
                ))}
              </th>
              {cells.map((cell, at) => (
                <td key={series[at]?.name}>
                  <Cell part={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const conditionsIn = (cells: readonly FlawPart[]) => [...new Set(cells.flatMap(({ condition }) => condition ?? []))]

function Cell({ part: { verdict, fix, condition } }: Readonly<{ part: FlawPart }>) {
  if (verdict.answer === 'not-affected') return 'no'
  if (verdict.answer === 'cannot-be-told') return 'cannot be told'
  return (
    <>
      <strong>{condition === null ? 'Affected' : 'Affected if so'}</strong>
      {fix?.kind === 'released' ? `, fixed in ${fix.version}` : ''}
    </>
  )
}
