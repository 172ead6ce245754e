import { EnvelopeView } from '@/components/policy/envelope-view'
import { percent } from '@/components/policy/policy-words'
import styles from '@/components/policy/proof.module.css'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { CandidateRegion } from '@/lib/advisor/tree/candidate-regions'

type Props = Readonly<{ region: CandidateRegion; policy: Policy; level: 'h2' | 'h3' }>

/** Where one candidate is acceptable: all of it, derived from the rules by the machine. */
export function RegionSection({ region, policy, level: Heading }: Props) {
  const { id, envelope, acceptable, recommended, example } = region
  const label = policy.candidates.find((each) => each.id === id)?.label ?? id
  return (
    <section className={styles.region} aria-labelledby={`where-${id}`}>
      <Heading id={`where-${id}`}>Where {label} is acceptable</Heading>
      <p>
        Acceptable, with its controls, in {percent(acceptable)} of all combinations of answers; recommended{' '}
        {recommended === 0 ? 'in none of them' : `in ${percent(recommended)}`}.{' '}
        {example === null ? (
          <a href={`/advisor/policy/#candidate-${id}`}>Why it is never recommended</a>
        ) : (
          <a href={`/advisor/${example}`}>Open answers that lead to {label}</a>
        )}
      </p>
      {envelope === null ? <p>It is never acceptable.</p> : <EnvelopeView envelope={envelope} policy={policy} label={label} />}
    </section>
  )
}
