import { useMemo, useState } from 'react'
import list from '@/components/library/rows.module.css'
import button from '@/components/search/button.module.css'
import styles from '@/components/search/result-list.module.css'
import { ResultRow } from '@/components/search/result-row'
import { useSettled } from '@/components/search/use-settled'
import type { AskedId } from '@/lib/library/search/id-query'
import type { Found, SearchEngine } from '@/lib/library/search/search-engine'
import type { SearchIndex } from '@/lib/library/search/search-entry'

/** How many results are shown at once; more on demand. */
const PAGE = 10

type Props = Readonly<{
  engine: SearchEngine
  /** Of what was found, best first. */
  keys: readonly number[]
  wordsOf: Found['wordsOf']
  /** The id that was asked for and that nothing here bears. */
  missing: AskedId | null
  isLoose: boolean
  sources: SearchIndex['sources']
  /** What was asked: another question begins with its first results again. */
  asked: string
}>

/** What was found, best first. */
export function ResultList({ engine, keys, wordsOf, missing, isLoose, sources, asked }: Props) {
  const [more, setMore] = useState({ asked, count: PAGE })
  const count = more.asked === asked ? more.count : PAGE
  const {
    value: rows,
    isLate,
    fault,
  } = useSettled(useMemo(() => engine.rows(keys.slice(0, count), wordsOf), [engine, keys, wordsOf, count]))
  if (keys.length === 0)
    return (
      <>
        <h2 className={styles.heading}>Nothing found</h2>
        {missing === null ? <p>Try fewer or other words, or remove a filter.</p> : <Missing asked={missing} isMentioned={false} />}
      </>
    )
  return (
    <>
      <h2 className={styles.heading}>{keys.length === 1 ? '1 result' : `${keys.length} results`}</h2>
      {missing === null ? null : <Missing asked={missing} isMentioned />}
      {isLoose ? <p className={styles.loose}>Nothing contains all these words; these results contain some of them.</p> : null}
      {fault === null ? null : <p className={styles.loose}>These results could not be fetched: {fault.message}. Reload the page.</p>}
      <ol className={list.list} data-results="" aria-busy={isLate}>
        {rows?.map((row) => (
          <ResultRow row={row} source={sources[row.entry.source] ?? row.entry.source} key={row.entry.path} />
        ))}
      </ol>
      {keys.length > count ? (
        <button type="button" className={button.button} onClick={() => setMore({ asked, count: count + PAGE })}>
          Show {Math.min(PAGE, keys.length - count)} more of {keys.length - count}
        </button>
      ) : null}
    </>
  )
}

/** Another id is another advisory: one that is like it is no answer. */
function Missing({ asked: { id, url }, isMentioned }: Readonly<{ asked: AskedId; isMentioned: boolean }>) {
  return (
    <p className={styles.loose}>
      No advisory here has the id {id}. <a href={url}>Look for it at its publisher</a>
      {isMentioned ? '; what is listed here only mentions it.' : '.'}
    </p>
  )
}
