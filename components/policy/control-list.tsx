import { ConditionText } from '@/components/policy/condition-text'
import { ControlView } from '@/components/policy/control-view'
import styles from '@/components/policy/policy.module.css'
import { candidateNames } from '@/components/policy/policy-words'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** Every control, with its setting and its check. */
export function ControlList({ policy }: Readonly<{ policy: Policy }>) {
  return (
    <ul className={styles.items}>
      {policy.controls.map((control) => (
        <li className={styles.item} id={`control-${control.id}`} key={control.id}>
          <p className={styles.aside}>
            <strong>{candidateNames(policy, control.for)}</strong>
          </p>
          <div className={styles.body}>
            <ControlView control={control} policy={policy}>
              <ConditionText condition={control.when} policy={policy} />
            </ControlView>
          </div>
        </li>
      ))}
    </ul>
  )
}
