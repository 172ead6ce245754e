import styles from '@/components/policy/proof.module.css'
import { PROPERTIES } from '@/components/policy/property-words'
import type { Proof } from '@/lib/advisor/prove/proof'

/** The properties, what was looked at, and whether each holds. */
export function PropertyTable({ proofs }: Readonly<{ proofs: readonly Proof[] }>) {
  return (
    <table className={styles.table}>
      <caption>What holds for the policy, over every possible combination of answers unless another figure is given</caption>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Property</th>
          <th scope="col">Checked</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {proofs.map(({ number, name, count, failures, isWarning }, at) => (
          <tr
            key={`${number} ${name} ${count}`}
            id={proofs.findIndex((each) => each.number === number) === at ? `property-${number}` : `property-${number}-on-answers`}
          >
            <td className={styles.count}>{number}</td>
            <th scope="row">
              {PROPERTIES[number]?.says ?? name}
              <span className={styles.how}>{PROPERTIES[number]?.how}</span>
            </th>
            <td>{count}</td>
            <td>
              {failures.length === 0 ? <strong className={styles.holds}>holds</strong> : null}
              {failures.length === 0 ? null : (
                <>
                  <strong>{isWarning ? 'does not hold; only a warning' : 'does not hold'}</strong>
                  <ul className={styles.witnesses}>
                    {failures.map((failure) => (
                      <li key={failure}>{failure}</li>
                    ))}
                  </ul>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
