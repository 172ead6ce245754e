import { Contents } from '@/components/policy/contents'
import { CorpusSection } from '@/components/policy/corpus-section'
import { InterviewSection } from '@/components/policy/interview-section'
import { OutcomeSection } from '@/components/policy/outcome-section'
import styles from '@/components/policy/policy.module.css'
import { PolicyFacts } from '@/components/policy/policy-facts'
import { PolicySection } from '@/components/policy/policy-section'
import { PropertyTable } from '@/components/policy/property-table'
import { RegionSection } from '@/components/policy/region-section'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { PolicyProof } from '@/lib/advisor/prove/policy-proof'
import type { CandidateRegion } from '@/lib/advisor/tree/candidate-regions'
import type { Tree } from '@/lib/advisor/tree/tree'
import type { PolicyCorpus } from '@/lib/advisor/verify/policy-corpus'

type Props = Readonly<{
  policy: Policy
  proof: PolicyProof
  regions: readonly CandidateRegion[]
  tree: Tree
  corpus: Pick<PolicyCorpus, 'policy' | 'count' | 'digest'>
  today: string
}>

/** LXC is what the portal grew from, so its region stands first. */
const FIRST = 'lxc'

/** What is proved about the policy, and the figures that came with it. */
export function ProofPage({ policy, proof, regions, tree, corpus, today }: Props) {
  const broken = proof.properties.filter(({ failures }) => failures.length > 0).length
  const [first, others] = [regions.filter(({ id }) => id === FIRST), regions.filter(({ id }) => id !== FIRST)]
  return (
    <>
      <header className={styles.head}>
        <h1>What is proved about the policy</h1>
        <p className={styles.lead}>
          <a href="/advisor/policy/">The policy</a> is compiled into decision diagrams that cover all{' '}
          {proof.size.worlds.toLocaleString('en')} combinations of answers, so that every build can check statements about all of them.{' '}
          {broken === 0
            ? `All ${proof.properties.length} hold.`
            : `${proof.properties.length - broken} of ${proof.properties.length} hold.`}{' '}
          They show that the rules are consistent, not that they are right; for that, read the evidence.
        </p>
        <PolicyFacts head={policy.policy} digest={proof.policy.digest} today={today} />
      </header>
      <div className={styles.columns}>
        <Contents
          parts={[
            { id: 'properties', name: 'Properties', count: proof.properties.length },
            { id: 'outcomes', name: 'Outcomes', count: proof.outcomes.default?.length ?? 0 },
            { id: 'interviews', name: 'Questionnaire length' },
            ...first.map(({ id }) => ({ id: `where-${id}`, name: 'Where LXC is acceptable' })),
            { id: 'others', name: 'Other candidates', count: others.length },
            { id: 'check', name: 'Check it yourself' },
          ]}
        />
        <div className={styles.parts}>
          <PolicySection id="properties" heading="Fifteen properties">
            <PropertyTable proofs={proof.properties} />
          </PolicySection>
          <PolicySection id="outcomes" heading="Outcomes">
            <OutcomeSection outcomes={proof.outcomes} policy={policy} />
          </PolicySection>
          <PolicySection id="interviews" heading="Questionnaire length">
            <InterviewSection interviews={proof.interviews} tree={tree} policy={policy} />
          </PolicySection>
          {first.map((region) => (
            <div className={styles.section} key={region.id}>
              <RegionSection region={region} policy={policy} level="h2" />
            </div>
          ))}
          <PolicySection id="others" heading="Where the others are acceptable">
            {others.map((region) => (
              <RegionSection region={region} policy={policy} level="h3" key={region.id} />
            ))}
          </PolicySection>
          <PolicySection id="check" heading="Check it yourself">
            <CorpusSection corpus={corpus} worlds={proof.size.worlds} />
          </PolicySection>
        </div>
      </div>
    </>
  )
}
