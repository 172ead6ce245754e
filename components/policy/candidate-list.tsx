import { Answers, ConditionText, isAlways } from '@/components/policy/condition-text'
import { EvidenceLinks } from '@/components/policy/evidence-links'
import styles from '@/components/policy/policy.module.css'
import { choicesOf, spaced, subjectOf } from '@/components/policy/policy-words'
import { availableOptions } from '@/lib/advisor/compile/reasons'
import type { PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Candidate, Policy } from '@/lib/advisor/policy/policy-schema'

type Props = Readonly<{ policy: Policy; facts: PolicyFacts }>

/** Every candidate: where it can be chosen, and what it provides. */
export function CandidateList({ policy, facts }: Props) {
  return policy.candidates.map((candidate) => <CandidateView candidate={candidate} policy={policy} facts={facts} key={candidate.id} />)
}

function CandidateView({ candidate, policy, facts }: Props & Readonly<{ candidate: Candidate }>) {
  const { id, label, summary, statusNote, availability, provides, neverWins } = candidate
  const available = availableOptions(candidate, policy, facts)
  const release = policy.questions.find((question) => question.id === policy.policy.releaseQuestion)
  const isEverywhere = available.length === release?.options.length
  return (
    <article className={styles.group}>
      <h3 id={`candidate-${id}`}>{label}</h3>
      <p>
        {summary} {statusNote}
      </p>
      <ul className={styles.items}>
        <li className={styles.item} id={`rule-availability-${id}`}>
          <p className={styles.aside}>available</p>
          <div className={styles.body}>
            <p>
              {isEverywhere ? (
                'In every release, and outside Nova.'
              ) : (
                <Answers words={choicesOf(policy, policy.policy.releaseQuestion, available)} />
              )}
            </p>
            {isEverywhere ? null : <p className={styles.soft}>Elsewhere: {availability.says}</p>}
            <EvidenceLinks ids={availability.because} policy={policy} />
          </div>
        </li>
        {Object.entries(provides).flatMap(([level, entries]) =>
          entries.map((entry) => (
            <li className={styles.item} key={`${level} ${entry.level}`}>
              <p className={styles.aside}>provides</p>
              <div className={styles.body}>
                <p>
                  <a href={`#level-${level}`}>{subjectOf(policy, level).name}</a>: <strong>{spaced(entry.level)}</strong>
                </p>
                {isAlways(entry.when) ? null : <ConditionText condition={entry.when} policy={policy} />}
                <EvidenceLinks ids={entry.because} policy={policy} />
              </div>
            </li>
          )),
        )}
        {neverWins === undefined ? null : (
          <li className={styles.item}>
            <p className={styles.aside}>never recommended</p>
            <div className={styles.body}>
              <p>{neverWins.says}</p>
              <EvidenceLinks ids={neverWins.because} policy={policy} />
            </div>
          </li>
        )}
      </ul>
      <p className={styles.soft}>
        <a href={`/advisor/policy/proof/#where-${id}`}>Where {label} is acceptable</a>
      </p>
    </article>
  )
}
