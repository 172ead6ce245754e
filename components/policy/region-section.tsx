import { percent } from '@/components/policy/policy-words'
import styles from '@/components/policy/proof.module.css'
import { ALL, RegionView } from '@/components/policy/region-view'
import type { Policy } from '@/lib/advisor/policy-schema'
import type { CandidateRegion } from '@/lib/advisor/tree/candidate-regions'

type Props = Readonly<{ region: CandidateRegion; policy: Policy; level: 'h2' | 'h3' }>

/** Where one candidate is acceptable: all of it, derived from the rules by the machine. */
export function RegionSection({ region, policy, level: Heading }: Props) {
  const { id, acceptable, recommended, example } = region
  const label = policy.candidates.find((each) => each.id === id)?.label ?? id
  return (
    <section className={styles.region} aria-labelledby={`where-${id}`}>
      <Heading id={`where-${id}`}>Where {label} is acceptable</Heading>
      <p>
        In {percent(acceptable.share)} of all combinations of answers {label} is acceptable, with its controls; in {percent(recommended)} it
        is recommended as well.{' '}
        {example === null ? (
          <a href={`/advisor/policy/#candidate-${id}`}>Why it is never recommended</a>
        ) : (
          <a href={`/advisor/${example}`}>Open answers that lead to {label}</a>
        )}
      </p>
      <RegionView
        region={acceptable}
        policy={policy}
        caption={{ always: `True wherever ${label} is acceptable`, exactly: `${label} is acceptable exactly where this holds` }}
        of={ALL}
      />
    </section>
  )
}
