import { ConditionText } from '@/components/policy/condition-text'
import { EvidenceLinks } from '@/components/policy/evidence-links'
import styles from '@/components/policy/policy.module.css'
import { candidateNames } from '@/components/policy/policy-words'
import type { Invariant, Policy } from '@/lib/advisor/policy/policy-schema'

/** What must never happen, whatever the rules say; a counterexample stops the build. */
export function InvariantList({ policy }: Readonly<{ policy: Policy }>) {
  return (
    <>
      <p>
        These statements are separate from the rules, which are all checked against them for every combination of answers. A rule that
        breaks one cannot be published.
      </p>
      <ul className={styles.items}>
        {policy.invariants.map((invariant) => (
          <li className={styles.item} id={`invariant-${invariant.id}`} key={invariant.id}>
            <p className={styles.aside}>{meaningOf(policy, invariant)}</p>
            <div className={styles.body}>
              <p>
                <strong>{invariant.says}</strong>
              </p>
              <ConditionText condition={invariant.when} policy={policy} />
              <EvidenceLinks ids={invariant.because} policy={policy} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function meaningOf(policy: Policy, invariant: Invariant): string {
  const { neverRecommended, neverAcceptable, neverWithoutControls, onlyRecommended, someRecommended } = invariant
  const names = (ids: readonly string[]) => candidateNames(policy, ids, 'or')
  const meanings = [
    neverAcceptable === undefined ? '' : `never acceptable: ${names(neverAcceptable)}`,
    neverRecommended === undefined ? '' : `never recommended: ${names(neverRecommended)}`,
    neverWithoutControls === undefined ? '' : `never without controls: ${names(neverWithoutControls)}`,
    onlyRecommended === undefined ? '' : `nothing else recommended: ${names(onlyRecommended)}`,
    someRecommended === undefined ? '' : 'something is recommended',
  ]
  return meanings.filter((each) => each !== '').join('; ')
}
