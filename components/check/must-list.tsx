import styles from '@/components/check/check-result.module.css'
import { STATE_WORDS } from '@/lib/check/page/result-in-words'
import type { Must } from '@/lib/check/page/shown-findings'
import { findingPage } from '@/lib/check/result/finding-page'

/** The controls that a verdict requires, each with what these files say of it. */
export function MustList({ musts, titles }: Readonly<{ musts: readonly Must[]; titles: Readonly<Record<string, string>> }>) {
  return (
    <ul className={styles.musts}>
      {musts.map(({ control, state, findings }) => (
        <li key={control}>
          <a href={findings[0] === undefined ? `/controls/#${control}` : findingPage(findings[0], (path) => path)}>
            {titles[control] ?? control}
          </a>{' '}
          <strong className={state === 'fail' ? styles.wrong : undefined}>
            {state === null ? 'not seen in these files' : STATE_WORDS[state].toLowerCase()}
          </strong>
          {findings.length === 0 ? null : `: ${[...new Set(findings.map(({ option }) => option))].join(', ')}`}
        </li>
      ))}
    </ul>
  )
}
