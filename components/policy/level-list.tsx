import { ConditionText } from '@/components/policy/condition-text'
import { EvidenceLinks } from '@/components/policy/evidence-links'
import styles from '@/components/policy/policy.module.css'
import { spaced } from '@/components/policy/policy-words'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

const ROLES: Readonly<Record<Policy['levels'][number]['role'], string>> = {
  required: 'A candidate that provides less is ruled out.',
  derived: 'A name used in conditions; by itself it rules nothing out.',
}

/** Every level: its steps, and what asks for each. The highest step that anything asks for is the one that counts. */
export function LevelList({ policy }: Readonly<{ policy: Policy }>) {
  return policy.levels.map(({ id, label, role, scale, from }) => (
    <article className={styles.group} key={id}>
      <h3 id={`level-${id}`}>{label}</h3>
      <p>
        {ROLES[role]} From the lowest step to the highest:{' '}
        {scale.map((step, at) => (
          <span key={step}>
            {at === 0 ? '' : ', '}
            <strong>{spaced(step)}</strong>
          </span>
        ))}
        . The highest step that anything asks for is the one that counts.
      </p>
      <ul className={styles.items}>
        {from.map(({ when, level, says, because }, at) => (
          <li
            className={styles.item}
            key={says}
            id={from.findIndex((each) => each.level === level) === at ? `rule-${id}-${level}` : undefined}
          >
            <p className={styles.aside}>
              asks for <strong>{spaced(level)}</strong>
            </p>
            <div className={styles.body}>
              <p>{says}</p>
              <ConditionText condition={when} policy={policy} />
              <EvidenceLinks ids={because} policy={policy} />
            </div>
          </li>
        ))}
      </ul>
    </article>
  ))
}
