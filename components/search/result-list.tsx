import { useState } from 'react'
import rows from '@/components/library/rows.module.css'
import button from '@/components/search/button.module.css'
import styles from '@/components/search/result-list.module.css'
import { ResultRow } from '@/components/search/result-row'
import type { AskedId } from '@/lib/library/search/id-query'
import type { Hit } from '@/lib/library/search/search-engine'
import type { SearchIndex } from '@/lib/library/search/search-entry'

/** How many results are shown at once; more on demand. */
const PAGE = 10

type Props = Readonly<{
  hits: readonly Hit[]
  /** The id that was asked for and that nothing here bears. */
  missing: AskedId | null
  isLoose: boolean
  sources: SearchIndex['sources']
  /** What was asked: another question begins with its first results again. */
  asked: string
}>

/** What was found, best first. */
export function ResultList({ hits, missing, isLoose, sources, asked }: Props) {
  const [more, setMore] = useState({ asked, count: PAGE })
  const count = more.asked === asked ? more.count : PAGE
  if (hits.length === 0)
    return (
      <>
        <h2 className={styles.heading}>Nothing found</h2>
        {missing === null ? <p>Try fewer or other words, or remove a filter.</p> : <Missing asked={missing} isMentioned={false} />}
      </>
    )
  return (
    <>
      <h2 className={styles.heading}>{hits.length === 1 ? '1 result' : `${hits.length} results`}</h2>
      {missing === null ? null : <Missing asked={missing} isMentioned />}
      {isLoose ? <p className={styles.loose}>Nothing contains all these words; these results contain some of them.</p> : null}
      <ol className={rows.list} data-results="">
        {hits.slice(0, count).map((hit) => (
          <ResultRow hit={hit} source={sources[hit.entry.source] ?? hit.entry.source} key={hit.entry.path} />
        ))}
      </ol>
      {hits.length > count ? (
        <button type="button" className={button.button} onClick={() => setMore({ asked, count: count + PAGE })}>
          Show {Math.min(PAGE, hits.length - count)} more of {hits.length - count}
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
