import { candidateNames, percent } from '@/components/policy/policy-words'
import styles from '@/components/policy/proof.module.css'
import { SharePlot } from '@/components/policy/share-plot'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { PolicyProof } from '@/lib/advisor/prove/policy-proof'

type Props = Readonly<{ outcomes: PolicyProof['outcomes']; policy: Policy }>

/** How all combinations of answers are divided among the results, as a plot and as a table. */
export function OutcomeSection({ outcomes, policy }: Props) {
  const rows = (outcomes.default ?? []).map(({ recommended, share }) => ({
    name: recommended.length === 0 ? 'Nothing acceptable' : candidateNames(policy, recommended, 'or'),
    path: `/advisor/tree/result-${recommended.join('-or-') || 'nothing'}/`,
    share,
    isQuiet: recommended.length === 0,
  }))
  return (
    <>
      <p>
        Each combination of answers is counted once. These are shares of combinations, not probabilities: nobody answers at random. Most end
        with nothing acceptable because half of all combinations distrust the host operator, and a third have no hardware virtualisation.
      </p>
      <figure className={styles.figure}>
        <SharePlot
          bars={rows}
          label={`Shares of all combinations: ${rows.map(({ name, share }) => `${name} ${percent(share)}`).join(', ')}`}
        />
        <figcaption>Share of all combinations of answers that end with each result; the full width is all of them.</figcaption>
      </figure>
      <table className={`${styles.table} ${styles.figures}`}>
        <caption>The same as a table</caption>
        <thead>
          <tr>
            <th scope="col">Result</th>
            <th scope="col" className={styles.number}>
              Share of all combinations
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, path, share }) => (
            <tr key={path}>
              <th scope="row">
                <a href={path}>{name}</a>
              </th>
              <td className={styles.number}>{percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
