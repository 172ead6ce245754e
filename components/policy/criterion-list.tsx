import { ConditionText } from '@/components/policy/condition-text'
import { EvidenceLinks } from '@/components/policy/evidence-links'
import styles from '@/components/policy/policy.module.css'
import { candidateNames, spaced } from '@/components/policy/policy-words'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { listed } from '@/lib/listed'

/** Every criterion of the ranking, in the order of the default profile, then the profiles and the declared ties. */
export function CriterionList({ policy }: Readonly<{ policy: Policy }>) {
  const { criteria, profiles, ties } = policy
  const first = profiles.default ?? []
  const place = (id: string) => (first.includes(id) ? first.indexOf(id) : criteria.length)
  const label = (id: string) => criteria.find((each) => each.id === id)?.label ?? id
  return (
    <>
      {Object.entries(profiles).map(([name, ids]) => (
        <p key={name}>
          {name === 'default' ? 'Applied in this order' : `In the profile “${spaced(name)}”`}: {listed(ids.map(label))}.
        </p>
      ))}
      {criteria
        .toSorted((a, b) => place(a.id) - place(b.id))
        .map((criterion) => (
          <article className={styles.group} key={criterion.id}>
            <h3 id={`criterion-${criterion.id}`}>{criterion.label}</h3>
            <p>
              From worst to best: {listed(criterion.order.map(spaced))}. The first row that fits a candidate counts; if none does, it is{' '}
              <strong>{spaced(criterion.otherwise)}</strong>.
            </p>
            <ol className={styles.items}>
              {criterion.table.map((row) => (
                <li className={styles.item} key={JSON.stringify(row)}>
                  <p className={styles.aside}>
                    <strong>{spaced(row.is)}</strong>
                  </p>
                  <div className={styles.body}>
                    <p>{candidateNames(policy, row.candidates)}</p>
                    <ConditionText condition={row.when} policy={policy} />
                    <EvidenceLinks ids={row.because} policy={policy} />
                  </div>
                </li>
              ))}
            </ol>
          </article>
        ))}
      {ties.map(({ candidates, says }) => (
        <p key={says}>
          <strong>{candidateNames(policy, candidates)}</strong> may tie. {says}
        </p>
      ))}
    </>
  )
}
