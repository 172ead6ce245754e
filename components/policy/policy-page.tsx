import type { Bearing } from '@/components/policy/bearing'
import { CandidateList } from '@/components/policy/candidate-list'
import { Contents } from '@/components/policy/contents'
import { ControlList } from '@/components/policy/control-list'
import { CriterionList } from '@/components/policy/criterion-list'
import { EvidenceList } from '@/components/policy/evidence-list'
import { InvariantList } from '@/components/policy/invariant-list'
import { LevelList } from '@/components/policy/level-list'
import styles from '@/components/policy/policy.module.css'
import { PolicyFacts } from '@/components/policy/policy-facts'
import { PolicySection } from '@/components/policy/policy-section'
import { QuestionList } from '@/components/policy/question-list'
import { RuleList } from '@/components/policy/rule-list'
import type { Compilation } from '@/lib/advisor/compile/compile'

type Props = Readonly<{ compilation: Compilation; advisories: ReadonlyMap<string, readonly Bearing[]>; today: string }>

const RULE_PARTS = [
  { effect: 'exclude', id: 'rules-exclude', name: 'That exclude' },
  { effect: 'require-control', id: 'rules-control', name: 'With a control' },
  { effect: 'warn', id: 'rules-warn', name: 'That warn' },
] as const

/** The whole policy in words. */
export function PolicyPage({ compilation, advisories, today }: Props) {
  const { policy, facts, compiled } = compilation
  const { questions, levels, candidates, rules, impossible, criteria, controls, invariants, evidence } = policy
  const parts = [
    { id: 'questions', name: 'Questions', count: questions.length },
    { id: 'levels', name: 'Levels', count: levels.length },
    { id: 'candidates', name: 'Candidates', count: candidates.length },
    { id: 'rules', name: 'Rules', count: rules.length + impossible.length },
    ...RULE_PARTS.map(({ effect, ...part }) => ({ ...part, count: rules.filter((rule) => rule.effect === effect).length, isInner: true })),
    { id: 'criteria', name: 'Ranking', count: criteria.length },
    { id: 'invariants', name: 'Never', count: invariants.length },
    { id: 'controls', name: 'Controls', count: controls.length },
    { id: 'evidence', name: 'Evidence', count: evidence.length },
  ]
  return (
    <>
      <header className={styles.head}>
        <h1>{policy.policy.title}</h1>
        <p className={styles.lead}>
          Every rule by which the advisor decides, in words, with what it rests on. It is data that programs can check, and the{' '}
          <a href="/advisor/policy/proof/">proof page</a> says what was checked.
        </p>
        <PolicyFacts head={policy.policy} digest={compiled.digest} today={today} />
      </header>
      <div className={styles.columns}>
        <Contents parts={parts} />
        <div className={styles.parts}>
          <PolicySection id="decides" heading="How it decides">
            <ol className={styles.steps}>
              <li>What Nova no longer has, or never had, in the release that you name is out.</li>
              <li>What provides less than the level that your answers ask for is out, and so is whatever a rule excludes.</li>
              <li>Some of what is left is acceptable only with a control; then the control is part of the advice.</li>
              <li>
                The best of the rest by the first criterion is recommended; each next criterion decides among equals. Nothing is weighed or
                averaged.
              </li>
              <li>Where nothing is left, that is the advice, with the smallest change that would help.</li>
            </ol>
          </PolicySection>
          <PolicySection id="questions" heading="Questions">
            <QuestionList policy={policy} advisories={advisories} />
          </PolicySection>
          <PolicySection id="levels" heading="Levels">
            <LevelList policy={policy} />
          </PolicySection>
          <PolicySection id="candidates" heading="Candidates">
            <CandidateList policy={policy} facts={facts} />
          </PolicySection>
          <PolicySection id="rules" heading="Rules">
            <RuleList policy={policy} />
          </PolicySection>
          <PolicySection id="criteria" heading="Ranking">
            <CriterionList policy={policy} />
          </PolicySection>
          <PolicySection id="invariants" heading="Never">
            <InvariantList policy={policy} />
          </PolicySection>
          <PolicySection id="controls" heading="Controls">
            <ControlList policy={policy} />
          </PolicySection>
          <PolicySection id="evidence" heading="Evidence">
            <EvidenceList evidence={evidence} policy={policy} today={today} />
          </PolicySection>
        </div>
      </div>
    </>
  )
}
