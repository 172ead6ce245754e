import type { KeyboardEvent } from 'react'

/** Arrow down from the field goes to the first result, arrows go from result to result, and up from the first back to the field. */
export function moveAmongResults(event: KeyboardEvent, place: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || place === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const stops = [...place.querySelectorAll<HTMLElement>('input[type="search"], [data-results] li > div > a')]
  const at = stops.findIndex((stop) => stop.matches(':focus'))
  const next = at === -1 ? undefined : stops[at + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
