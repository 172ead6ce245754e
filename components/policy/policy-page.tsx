import type { Bearing } from '@/components/policy/bearing'
import { CandidateList } from '@/components/policy/candidate-list'
import { ChangesSection } from '@/components/policy/changes-section'
import { Contents } from '@/components/policy/contents'
import { ControlList } from '@/components/policy/control-list'
import { CriterionList } from '@/components/policy/criterion-list'
import { EvidenceList } from '@/components/policy/evidence-list'
import { InvariantList } from '@/components/policy/invariant-list'
import { LevelList } from '@/components/policy/level-list'
import { NotFor } from '@/components/policy/not-for'
import styles from '@/components/policy/policy.module.css'
import { PolicyFacts } from '@/components/policy/policy-facts'
import { PolicySection } from '@/components/policy/policy-section'
import { QuestionList } from '@/components/policy/question-list'
import { RecommendedSection } from '@/components/policy/recommended-section'
import { RuleList } from '@/components/policy/rule-list'
import type { Compilation } from '@/lib/advisor/compile/compile'
import type { Consequences } from '@/lib/advisor/consequences/consequences'
import type { WhenRecommended } from '@/lib/advisor/consequences/when-recommended'

type Props = Readonly<{
  compilation: Compilation
  advisories: ReadonlyMap<string, readonly Bearing[]>
  when: readonly WhenRecommended[]
  changes: Consequences | null
  today: string
}>

const RULE_PARTS = [
  { effect: 'exclude', id: 'rules-exclude', name: 'Exclusions' },
  { effect: 'require-control', id: 'rules-control', name: 'Required controls' },
  { effect: 'warn', id: 'rules-warn', name: 'Warnings' },
] as const

/** The whole policy in words. */
export function PolicyPage({ compilation, advisories, when, changes, today }: Props) {
  const { policy, facts, compiled } = compilation
  const { questions, levels, candidates, rules, impossible, criteria, controls, invariants, evidence } = policy
  const parts = [
    { id: 'recommended', name: 'When each is recommended' },
    ...(changes === null ? [] : [{ id: 'changes', name: `What changed since ${changes.from}` }]),
    { id: 'not-for', name: 'Who should not use it' },
    { id: 'questions', name: 'Questions', count: questions.length },
    { id: 'levels', name: 'Levels', count: levels.length },
    { id: 'candidates', name: 'Candidates', count: candidates.length },
    { id: 'rules', name: 'Rules', count: rules.length + impossible.length },
    ...RULE_PARTS.map(({ effect, ...part }) => ({
      ...part,
      count: rules.filter((rule) => rule.effect === effect).length,
      isInner: true,
    })).filter(({ count }) => count > 0),
    { id: 'criteria', name: 'Ranking', count: criteria.length },
    { id: 'invariants', name: 'Invariants', count: invariants.length },
    { id: 'controls', name: 'Controls', count: controls.length },
    { id: 'evidence', name: 'Evidence', count: evidence.length },
  ]
  return (
    <>
      <header className={styles.head}>
        <h1>{policy.policy.title}</h1>
        <p className={styles.lead}>
          Every rule by which the advisor decides, in words, with its evidence. The policy is data that programs can check; the{' '}
          <a href="/advisor/policy/proof/">proof page</a> says what was checked.
        </p>
        <PolicyFacts head={policy.policy} digest={compiled.digest} today={today} />
      </header>
      <div className={styles.columns}>
        <Contents parts={parts} />
        <div className={styles.parts}>
          <PolicySection id="decides" heading="How it decides">
            <ol className={styles.steps}>
              <li>Whatever Nova no longer has, or never had, in the release you name is ruled out.</li>
              <li>So is whatever provides less than the level your answers ask for, and whatever a rule excludes.</li>
              <li>Some of the rest is acceptable only with a control, which is then part of the advice.</li>
              <li>
                Whatever ranks best by the first criterion is recommended; each further criterion breaks ties. Nothing is weighted or
                averaged.
              </li>
              <li>If nothing is left, the advice says so, with the smallest change that would help.</li>
            </ol>
          </PolicySection>
          <PolicySection id="recommended" heading="When each is recommended">
            <RecommendedSection when={when} policy={policy} />
          </PolicySection>
          {changes === null ? null : (
            <PolicySection id="changes" heading={`What changed since ${changes.from}`}>
              <ChangesSection changes={changes} policy={policy} />
            </PolicySection>
          )}
          <PolicySection id="not-for" heading="Who should not use the advisor">
            <NotFor />
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
          <PolicySection id="invariants" heading="Invariants">
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
