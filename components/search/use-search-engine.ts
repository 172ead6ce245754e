import { startTransition, useEffect, useState } from 'react'
import { openEngine, type SearchEngine } from '@/lib/library/search/search-engine'
import { SEARCH_INDEX_PATH, type SearchIndex } from '@/lib/library/search/search-entry'
import { onHost } from '@/lib/site/on-host'

/** The index: on its way, there, or not to be had. */
export type EngineState =
  | Readonly<{ kind: 'loading' }>
  | Readonly<{ kind: 'ready'; engine: SearchEngine; sources: SearchIndex['sources'] }>
  | Readonly<{ kind: 'failed'; because: string }>

/** Fetch the index once the page is alive, and again whenever `attempt` changes. */
export function useSearchEngine(attempt: number): EngineState {
  const [state, setState] = useState<EngineState>({ kind: 'loading' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the same request again.
  useEffect(() => {
    let isWanted = true
    // What follows from the index is rendered in slices: a key in between is answered first.
    const put = (next: EngineState) => {
      if (isWanted) startTransition(() => setState(next))
    }
    setState({ kind: 'loading' })
    load().then(put, (error: unknown) => put({ kind: 'failed', because: error instanceof Error ? error.message : String(error) }))
    return () => {
      isWanted = false
    }
  }, [attempt])
  return state
}

async function load(): Promise<EngineState> {
  const response = await fetch(onHost(SEARCH_INDEX_PATH))
  if (!response.ok) throw new Error(`the host answered ${response.status}`)
  const { sources, entries }: SearchIndex = await response.json() // written by lib/export/search-entries-file.ts, published with this page
  return { kind: 'ready', engine: await openEngine(entries, nextTurn), sources }
}

/** Let the page paint and take keys. */
const nextTurn = () => new Promise<void>((done) => setTimeout(done))
