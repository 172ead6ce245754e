import { startTransition, useEffect, useState } from 'react'
import { openEngine } from '@/lib/library/search/open-engine'
import type { SearchEngine } from '@/lib/library/search/search-engine'
import { SEARCH_INDEX_PATH, type SearchIndex } from '@/lib/library/search/search-entry'
import { openSplitEngine } from '@/lib/library/search/split/open-split-engine'
import type { SplitIndex } from '@/lib/library/search/split/split-index'
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
  const index = (await get(SEARCH_INDEX_PATH)) as SearchIndex | SplitIndex // as: lib/export/search-entries-file.ts wrote it, with this page
  const engine = 'split' in index ? openSplitEngine(index, get) : await openEngine(index.entries, nextTurn)
  return { kind: 'ready', engine, sources: index.sources }
}

async function get(path: string): Promise<unknown> {
  const response = await fetch(onHost(path))
  if (!response.ok) throw new Error(`the host answered ${response.status}`)
  return response.json()
}

/** Let the page paint and take keys. */
const nextTurn = () => new Promise<void>((done) => setTimeout(done))
