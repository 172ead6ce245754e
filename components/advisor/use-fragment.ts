import { useSyncExternalStore } from 'react'

const MOVED = 'bulkhead:moved'
const EVENTS = ['hashchange', 'popstate', MOVED]

function subscribe(onChange: () => void): () => void {
  for (const event of EVENTS) addEventListener(event, onChange)
  return () => {
    for (const event of EVENTS) removeEventListener(event, onChange)
  }
}

/** The fragment of the page with its `#`; null until the page is alive. */
export function useFragment(): string | null {
  return useSyncExternalStore<string | null>(
    subscribe,
    () => location.hash,
    () => null,
  )
}

/** Put a fragment into the address: a step of its own for Back, or in place of the present one. */
export function moveTo(fragment: string, how: 'push' | 'replace'): void {
  // The router's own entry is carried along: to it this is the same page.
  if (how === 'push') history.pushState(history.state, '', fragment)
  else history.replaceState(history.state, '', fragment)
  dispatchEvent(new Event(MOVED))
}
