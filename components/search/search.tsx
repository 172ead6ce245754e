'use client'

import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import page from '@/components/page/hidden.module.css'
import { ToolBoundary } from '@/components/page/tool-boundary'
import button from '@/components/search/button.module.css'
import { FacetPanel } from '@/components/search/facet-panel'
import { moveAmongResults } from '@/components/search/move-among-results'
import { ResultList } from '@/components/search/result-list'
import styles from '@/components/search/search.module.css'
import { SearchField } from '@/components/search/search-field'
import { useRested } from '@/components/search/use-rested'
import { type EngineState, useSearchEngine } from '@/components/search/use-search-engine'
import { useSearchQuery } from '@/components/search/use-search-query'
import { useSettled } from '@/components/search/use-settled'
import { narrowed } from '@/lib/library/search/facets'
import type { Found, SearchEngine } from '@/lib/library/search/search-engine'
import { EMPTY_QUERY, isNarrowed, readQuery, type SearchQuery, writeQuery } from '@/lib/library/search/search-query'

/**
 * Search as you type.
 *
 * @param children Every advisory as the server wrote it: seen until something is asked, and for ever without script. It stays in the page
 *   all the time, for the browser has no code that could write it again.
 */
export function Search({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <ToolBoundary name="the search" start="/search/" instead={<a href="/advisories/">browse all advisories</a>}>
      <SearchTool>{children}</SearchTool>
    </ToolBoundary>
  )
}

function SearchTool({ children }: Readonly<{ children: ReactNode }>) {
  const [attempt, setAttempt] = useState(0)
  const opened = useSearchEngine(attempt)
  const asked = useSearchQuery()
  const place = useRef<HTMLDivElement>(null)
  const query = asked.query ?? EMPTY_QUERY
  const asking = writeQuery(query)
  const words = useRested(query.words, opened.kind === 'ready' ? opened.engine.restMs : 0)
  const answer = useSettled(useMemo(() => (opened.kind === 'ready' ? search(opened.engine, words) : null), [opened, words]))
  const state: EngineState = answer.fault === null ? opened : { kind: 'failed', because: answer.fault.message }
  const isFirst = words.trim() === '' && query.words.trim() !== '' // all entries are no answer to what is being typed
  const found = isFirst ? null : answer.value
  const isLate = answer.isLate || words !== query.words
  // Results come first: their counts may follow a moment later, so that a key never waits for them. A choice shows at once.
  const counted = useDeferredValue(found)
  const countedFor = writeQuery({ ...query, words: useDeferredValue(words) })
  const engine = opened.kind === 'ready' ? opened.engine : null
  const filters = writeQuery({ ...query, words: '' })
  const hits = useMemo(
    () => (found === null || engine === null ? [] : narrowed(found.keys, readQuery(filters), engine.columns)),
    [found, engine, filters],
  )
  const isAsked = query.words.trim() !== '' || isNarrowed(query)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut on the way of Tab, which reaches all of it.
    <div className={styles.search} ref={place} onKeyDown={(event) => moveAmongResults(event, place.current)}>
      <SearchField words={query.words} onType={asked.type} onSettle={asked.settle} />
      <p className={page.hidden} role="status">
        {asked.settled === null || !isAsked || isLate ? '' : announcement(state, hits.length, asked.settled)}
      </p>
      <div className={styles.columns}>
        {state.kind === 'ready' && counted !== null ? (
          <FacetPanel
            columns={state.engine.columns}
            keys={counted.keys}
            sources={state.sources}
            written={countedFor}
            onChoose={asked.choose}
          />
        ) : (
          <div className={styles.waiting}>
            {state.kind === 'failed' ? <Failed state={state} onRetry={() => setAttempt(attempt + 1)} /> : null}
          </div>
        )}
        <div className={styles.results}>
          <div hidden={isAsked && state.kind !== 'failed'}>{children}</div>
          {isAsked && (state.kind === 'loading' || (state.kind === 'ready' && found === null)) ? <p>Loading the index …</p> : null}
          {isAsked && state.kind === 'ready' && found !== null ? (
            <ResultList
              engine={state.engine}
              keys={hits}
              wordsOf={found.wordsOf}
              missing={found.missing ?? null}
              isLoose={found.isLoose}
              sources={state.sources}
              asked={asking}
            />
          ) : null}
        </div>
      </div>
    </div>
  )
}

function search(engine: SearchEngine, words: string): Found | Promise<Found> {
  if (words.trim() !== '') return engine.find(words)
  return { keys: Array.from({ length: engine.count }, (_, key) => key), wordsOf: () => new Set(), isLoose: false }
}

function announcement(state: EngineState, count: number, { words }: SearchQuery): string {
  if (state.kind !== 'ready') return ''
  const results = count === 0 ? 'Nothing found' : count === 1 ? '1 result' : `${count} results`
  return words === '' ? results : `${results} for ${words}`
}

function Failed({ state, onRetry }: Readonly<{ state: Extract<EngineState, { kind: 'failed' }>; onRetry: () => void }>) {
  return (
    <div className={styles.failed} role="alert">
      <p>The index could not be fetched: {state.because}. The list below is complete; use your browser’s own search.</p>
      <button type="button" className={button.button} onClick={onRetry}>
        Try again
      </button>
    </div>
  )
}
