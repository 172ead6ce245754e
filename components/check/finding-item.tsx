import styles from '@/components/check/check-result.module.css'
import { CopyText } from '@/components/check/copy-text'
import { CodeFigure } from '@/components/verdict/code-figure'
import { MOST_QUOTED, type Quotes, quoteKey } from '@/lib/check/page/quotes'
import { placeInWords } from '@/lib/check/page/result-in-words'
import { findingPage } from '@/lib/check/result/finding-page'
import type { Finding } from '@/lib/check/result/result'
import { printable } from '@/lib/input/problems/printable'

type Props = Readonly<{ finding: Finding; quotes: Quotes; titles: Readonly<Record<string, string>> }>

/** One finding: what, where with its lines, why, under which condition, and the smallest fix. */
export function FindingItem({ finding, quotes, titles }: Props) {
  const { state, severity, title, places, found, wanted, why, condition, fix, rule } = finding
  const isWrong = state === 'fail'
  return (
    <li className={styles.finding}>
      <p className={styles.facts}>
        {isWrong || state === 'cannot-be-told' ? <strong className={styles[severity]}>{severity}</strong> : null}
        <code>{rule}</code>
      </p>
      <h4>{title}</h4>
      <ol className={styles.lines}>
        {places.slice(0, MOST_QUOTED).map((place) => (
          <li key={quoteKey(place)}>
            <span>{placeInWords(place)}</span> <code>{quotes[quoteKey(place)] ?? printable(place.written)}</code>
          </li>
        ))}
        {places.length === 0 && isWrong ? <li>not set in these files</li> : null}
        {places.length > MOST_QUOTED ? <li>and {places.length - MOST_QUOTED} more</li> : null}
      </ol>
      <dl className={styles.details}>
        {places.length > 0 || found === null ? null : <Detail name="Found">{found}</Detail>}
        {state === 'no-effect' || state === 'not-applicable' ? null : <Detail name="Wanted">{wanted}</Detail>}
        {condition === null ? null : <Detail name={state === 'cannot-be-told' ? 'Missing' : 'Holds'}>{condition}</Detail>}
        {isWrong || state === 'cannot-be-told' ? <Detail name="Why">{why}</Detail> : null}
        <Detail name="Read">
          <Sources finding={finding} titles={titles} />
        </Detail>
      </dl>
      {fix === null ? null : (
        <div className={styles.fix}>
          <CodeFigure text={fix} caption={`The smallest fix${places[0] === undefined ? '' : `, for ${printable(places[0].file)}`}`} />
          <CopyText text={fix} words={`Copy the fix for ${finding.option}`} />
        </div>
      )}
    </li>
  )
}

function Detail({ name, children }: Readonly<{ name: string; children: React.ReactNode }>) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The control, and the pages that it rests on with the day on which they were read. */
function Sources({ finding, titles }: Pick<Props, 'finding' | 'titles'>) {
  const { control, because } = finding
  const [first] = because
  return (
    <>
      {control === null ? null : <a href={findingPage(finding, (path) => path)}>{titles[control] ?? control}</a>}
      {control === null && first !== undefined ? (
        <a href={first.url} rel="external noopener noreferrer">
          {hostOf(first.url)}, read {first.date}
        </a>
      ) : null}
      {because.length > 1 || (control !== null && because.length > 0) ? (
        <details>
          <summary>
            {because.length} {because.length === 1 ? 'source' : 'sources'}
          </summary>
          <ul>
            {because.map(({ id, url, date }) => (
              <li key={id}>
                <a href={url} rel="external noopener noreferrer">
                  {id}
                </a>
                , read {date}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

const hostOf = (url: string) => url.replace(/^https?:\/\/([^/]+).*$/, '$1')
