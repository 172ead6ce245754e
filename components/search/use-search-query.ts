import { useCallback, useEffect, useState } from 'react'
import { moveTo, useFragment } from '@/components/advisor/use-fragment'
import { readQuery, type SearchQuery, writeQuery } from '@/lib/library/search/search-query'

/** How long typing must rest before the address follows it. */
const REST_MS = 300

/** The words being typed, ahead of the address; `isNew` until they have made their step for Back. */
type Draft = Readonly<{ words: string; isNew: boolean }>

/** The query of the address and the ways to change it. */
type Asked = Readonly<{
  /** What is shown: the address, with the words being typed. Null until the page is alive. */
  query: SearchQuery | null
  /** What the address holds: it follows typing after a rest, so it is what to announce. */
  settled: SearchQuery | null
  type: (words: string) => void
  /** End of typing: the next word typed is a new step for Back. */
  settle: () => void
  /** A step of its own for Back. The same function at every render. */
  choose: (query: SearchQuery) => void
}>

/**
 * The address is the only state, but for the words of the last moment: browsers limit how often an address may change.
 * The fragment is not sent to any host; `?q=` is understood as well, since links from elsewhere write it.
 */
export function useSearchQuery(): Asked {
  const fragment = useFragment()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [isTyping, setTyping] = useState(false)
  const settled = fragment === null ? null : readQuery(fragment.length > 1 ? fragment : location.search)

  const go = useCallback((query: SearchQuery, how: 'push' | 'replace') => {
    const written = writeQuery(query)
    moveTo(written === '' ? location.pathname : `${location.pathname}#${written}`, how)
    setDraft(null)
  }, [])
  const choose = useCallback(
    (query: SearchQuery) => {
      setTyping(false)
      go(query, 'push')
    },
    [go],
  )
  const write = () => {
    if (draft === null || settled === null) return
    go({ ...settled, words: draft.words }, draft.isNew ? 'push' : 'replace')
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a rest begins with each draft; what it writes is of the moment it ends.
  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(write, REST_MS)
    return () => clearTimeout(timer)
  }, [draft])

  return {
    query: settled === null || draft === null ? settled : { ...settled, words: draft.words },
    settled,
    type: (words) => {
      setDraft({ words, isNew: draft?.isNew ?? !isTyping })
      setTyping(true)
    },
    settle: () => {
      write()
      setTyping(false)
    },
    choose,
  }
}
