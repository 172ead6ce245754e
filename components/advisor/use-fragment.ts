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
  write(fragment, how)
  dispatchEvent(new Event(MOVED))
}

/** Leave a page as it is now, so that Back shows it so, for the next one: one step for Back, and one change for the page. */
export function moveOn(here: string, next: string): void {
  write(here, 'replace')
  moveTo(next, 'push')
}

function write(fragment: string, how: 'push' | 'replace'): void {
  // Next takes over the two methods of `history`, and reloads the page when Back reaches an entry of its own that it did not fill in.
  // Entries without a state, such as those of plain links to a fragment, it leaves alone; so these are made behind its back.
  const { pushState, replaceState } = History.prototype
  if (how === 'push') pushState.call(history, null, '', fragment)
  else replaceState.call(history, null, '', fragment)
}
