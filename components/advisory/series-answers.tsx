import styles from '@/components/advisory/series-answers.module.css'
import type { AnsweredSeries } from '@/lib/library/indexes/answers-by-series'
import { ANSWER_WORDS } from '@/lib/versions/verdict'

/** Whether the advisory concerns a release that is still looked after; the page of the release says why. */
export function SeriesAnswers({ answers }: Readonly<{ answers: readonly AnsweredSeries[] }>) {
  return (
    <>
      <ul className={styles.answers}>
        {answers.map(({ answer, series }) => (
          <li key={answer}>
            <span className={styles.name}>{ANSWER_WORDS[answer]}:</span>
            {series.map(({ name, path, fixes }, index) => (
              <span key={name}>
                {index === 0 ? ' ' : ', '}
                <a href={path}>{name}</a>
                {fixes.length === 0 ? '' : ` (fixed in ${fixes.map(({ product, version }) => `${product} ${version}`).join(', ')})`}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <a href="/releases/">Older releases, and why</a>
    </>
  )
}
