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

/** The URL hash with its `#`; null until the page is hydrated. */
export function useFragment(): string | null {
  return useSyncExternalStore<string | null>(
    subscribe,
    () => location.hash,
    () => null,
  )
}

/** Set the URL hash immediately, as a new history entry or in place of the current one. */
export function moveTo(fragment: string, how: 'push' | 'replace'): void {
  write(fragment, how)
  dispatchEvent(new Event(MOVED))
}

/** Replace the URL hash without a new history entry, once the press that asked for it has been painted. */
export async function replaceFragment(fragmentNow: () => string): Promise<void> {
  await afterPaint()
  moveTo(fragmentNow(), 'replace')
}

let isLeaving = false

/**
 * Open another step as a new history entry, once the press that asked for it has been painted. Pressed twice, it opens once.
 *
 * @param here The hash to leave on the current history entry, so that Back shows it; unchanged when left out.
 */
export async function moveOn(next: string, here = location.hash): Promise<void> {
  if (isLeaving) return
  isLeaving = true
  await afterPaint()
  isLeaving = false
  if (here !== location.hash) write(here, 'replace')
  moveTo(next, next === here ? 'replace' : 'push')
}

/**
 * Go back to a step. Where the entry before this one shows that step, the browser goes back to it, so that its own Back and Forward stay
 * what they are; else the step takes the place of this entry.
 */
export function moveBack(fragment: string): void {
  const before = entryBefore()
  if (before !== null && before.pathname === location.pathname && stepOf(before.hash) === stepOf(fragment)) history.back()
  else moveTo(fragment, 'replace')
}

/** What is open, without the answers: they may have been changed since. */
const stepOf = (fragment: string) => /~at:[a-zA-Z.]*/.exec(fragment)?.[0] ?? ''

type Entries = Readonly<{ currentEntry: Readonly<{ index: number }> | null; entries: () => readonly Readonly<{ url: string | null }>[] }>

/** The history entry before this one; null where there is none, or the browser does not say. */
function entryBefore(): URL | null {
  const { navigation } = globalThis as { navigation?: Entries }
  const url = navigation?.entries()[(navigation.currentEntry?.index ?? 0) - 1]?.url
  return url ? new URL(url) : null
}

function write(fragment: string, how: 'push' | 'replace'): void {
  // Next takes over the two methods of `history`, and reloads the page when Back reaches an entry of its own that it did not fill in.
  // It leaves alone entries without a state, such as those of plain links to a fragment; so these entries are made without it.
  const { pushState, replaceState } = History.prototype
  if (how === 'push') pushState.call(history, null, '', fragment)
  else replaceState.call(history, null, '', fragment)
}
