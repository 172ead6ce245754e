import styles from '@/components/advisory/series-answers.module.css'
import { DateText } from '@/components/page/date-text'
import type { AnsweredSeries } from '@/lib/library/indexes/answers-by-series'
import { ANSWER_WORDS } from '@/lib/versions/verdict'

type Series = AnsweredSeries['series'][number]

/** Whether the advisory affects a release that has not reached end of life; the page of the release says why. */
export function SeriesAnswers({ answers }: Readonly<{ answers: readonly AnsweredSeries[] }>) {
  return (
    <>
      <ul className={styles.answers}>
        {answers.map(({ answer, series, conditions }) => (
          <li key={answer}>
            <span className={styles.name}>{ANSWER_WORDS[answer]}:</span>
            {series.map((each, index) => (
              <span key={each.name}>
                {index === 0 ? ' ' : ', '}
                <a href={each.path}>{each.name}</a>
                <FixedIn series={each} />
              </span>
            ))}
            {conditions.map((text) => (
              <span className={styles.condition} key={text}>
                Condition: <q>{text}</q>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {answers.some(({ series }) => series.some(({ isUnreleased }) => isUnreleased)) ? (
        <p>Where no release has the fix, apply the patch or upgrade.</p>
      ) : null}
      <a href="/releases/">Older releases and reasons</a>
    </>
  )
}

function FixedIn({ series: { fixes, isUnreleased } }: Readonly<{ series: Series }>) {
  if (fixes.length === 0) return isUnreleased ? ' (no release has the fix)' : null
  return (
    <>
      {' (fixed in '}
      {fixes.map(({ product, version, date }, index) => (
        <span key={product}>
          {`${index === 0 ? '' : ', '}${product} ${version}`}
          {date === null ? null : (
            <>
              {', released '}
              <DateText date={date} />
            </>
          )}
        </span>
      ))}
      {isUnreleased ? '; no release has the other fixes' : ''})
    </>
  )
}
