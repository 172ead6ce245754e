import { useSyncExternalStore } from 'react'
import { afterPaint } from '@/components/advisor/after-paint'

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

/** Put a fragment into the address at once: a step of its own for Back, or in place of the present one. */
export function moveTo(fragment: string, how: 'push' | 'replace'): void {
  write(fragment, how)
  dispatchEvent(new Event(MOVED))
}

/** Change the address without a step for Back, once the press that asked for it has been painted. */
export async function replaceFragment(fragmentNow: () => string): Promise<void> {
  await afterPaint()
  moveTo(fragmentNow(), 'replace')
}

let isLeaving = false

/**
 * Open another step, with a step for Back, once the press that asked for it has been painted. Pressed twice, it opens once.
 *
 * @param here What the present step is left as, so that Back shows it so; as it is, when left out.
 */
export async function moveOn(next: string, here = location.hash): Promise<void> {
  if (isLeaving) return
  isLeaving = true
  await afterPaint()
  isLeaving = false
  if (here !== location.hash) write(here, 'replace')
  moveTo(next, next === here ? 'replace' : 'push')
}

function write(fragment: string, how: 'push' | 'replace'): void {
  // Next takes over the two methods of `history`, and reloads the page when Back reaches an entry of its own that it did not fill in.
  // Entries without a state, such as those of plain links to a fragment, it leaves alone; so these are made behind its back.
  const { pushState, replaceState } = History.prototype
  if (how === 'push') pushState.call(history, null, '', fragment)
  else replaceState.call(history, null, '', fragment)
}
