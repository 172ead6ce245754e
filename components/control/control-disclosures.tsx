import styles from '@/components/control/control-disclosures.module.css'
import { ControlView } from '@/components/control/control-view'
import type { ControlGoal } from '@/lib/facts/controls/control'
import { goalPath } from '@/lib/facts/controls/control-pages'
import type { NumberedSources } from '@/lib/facts/technologies/number-sources'

/** Controls by goal, each closed until somebody wants it. */
export function ControlDisclosures({ goals, numbered }: Readonly<{ goals: readonly ControlGoal[]; numbered: NumberedSources }>) {
  return goals.map(({ goal, title, because, controls }) => (
    <section className={styles.goal} aria-labelledby={`goal-${goal}`} key={goal}>
      <h3 id={`goal-${goal}`}>
        <a href={goalPath({ goal, controls })}>{title}</a>
      </h3>
      <p>{because}</p>
      {controls.map((control) => (
        <details className={styles.control} id={control.id} key={control.id}>
          <summary>{control.title}</summary>
          <ControlView control={control} numbered={numbered} goals={goals} />
        </details>
      ))}
    </section>
  ))
}
