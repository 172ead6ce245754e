import { DatedText } from '@/components/page/dated-text'
import { ConditionText } from '@/components/policy/condition-text'
import { EvidenceLinks } from '@/components/policy/evidence-links'
import styles from '@/components/policy/policy.module.css'
import { candidateNames } from '@/components/policy/policy-words'
import tags from '@/components/policy/tag.module.css'
import type { Policy, Rule } from '@/lib/advisor/policy/policy-schema'

const EFFECTS = [
  { effect: 'exclude', id: 'rules-exclude', heading: 'What rules a candidate out' },
  { effect: 'require-control', id: 'rules-control', heading: 'What makes a candidate acceptable only with a control' },
  { effect: 'warn', id: 'rules-warn', heading: 'What only leads to a warning' },
] as const

/** Every rule, by its effect; the first named candidates first. */
export function RuleList({ policy }: Readonly<{ policy: Policy }>) {
  const rank = ({ candidates: [first] }: Rule) => policy.candidates.findIndex(({ id }) => id === first)
  return (
    <>
      {EFFECTS.map(({ effect, id, heading }) => {
        const rules = policy.rules.filter((rule) => rule.effect === effect).toSorted((a, b) => rank(a) - rank(b))
        if (rules.length === 0) return null
        return (
          <section className={styles.group} aria-labelledby={id} key={id}>
            <h3 id={id}>
              {heading} <span className={styles.count}>{rules.length}</span>
            </h3>
            <ul className={styles.items}>
              {rules.map((rule) => (
                <RuleView rule={rule} policy={policy} key={rule.id} />
              ))}
            </ul>
          </section>
        )
      })}
      {policy.impossible.length === 0 ? null : (
        <section className={styles.group} aria-labelledby="rules-impossible">
          <h3 id="rules-impossible">
            Impossible combinations <span className={styles.count}>{policy.impossible.length}</span>
          </h3>
          <ul className={styles.items}>
            {policy.impossible.map(({ id, says, when, because }) => (
              <li className={styles.item} id={`rule-${id}`} key={id}>
                <p className={styles.aside}>not counted</p>
                <div className={styles.body}>
                  <p>{says}</p>
                  <ConditionText condition={when} policy={policy} />
                  <EvidenceLinks ids={because} policy={policy} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function RuleView({ rule, policy }: Readonly<{ rule: Rule; policy: Policy }>) {
  const { id, effect, severity, role, candidates, when, says, because, mitigatedBy } = rule
  return (
    <li className={styles.item} id={`rule-${id}`}>
      <div className={styles.aside}>
        <p>
          <strong>{candidateNames(policy, candidates)}</strong>
        </p>
        <p>
          <span className={`${tags.tag} ${tags[severity] ?? ''}`}>{severity}</span>
        </p>
      </div>
      <div className={styles.body}>
        <p>
          <strong>
            <DatedText text={says} />
          </strong>
        </p>
        <ConditionText condition={when} policy={policy} />
        {mitigatedBy.length === 0 ? null : (
          <p className={styles.soft}>
            {effect === 'exclude' ? 'Unless: ' : 'With: '}
            {mitigatedBy.map((control, at) => (
              <span key={control}>
                {at === 0 ? '' : ' '}
                <a href={`#control-${control}`}>{policy.controls.find((each) => each.id === control)?.do ?? control}</a>
              </span>
            ))}
          </p>
        )}
        {effect === 'exclude' && role === 'evidence-only' ? (
          <p className={styles.soft}>Other rules already exclude every case that this one does; it is kept for its evidence.</p>
        ) : null}
        <EvidenceLinks ids={because} policy={policy} />
      </div>
    </li>
  )
}
