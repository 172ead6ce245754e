import { type ComponentType, createElement, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

type Written = Readonly<{ data: Readonly<Record<string, unknown>>; slots: readonly string[] }>

/**
 * Make the islands of a page alive.
 *
 * @param name Of the component, as the server wrote it beside its properties.
 */
export function hydrateIslands(name: string, Component: ComponentType<Readonly<Record<string, unknown>>>): void {
  for (const script of document.querySelectorAll(`script[data-props="${name}"]`)) {
    const place = document.querySelector(`[data-island="${script.getAttribute('data-for')}"]`)
    if (place === null) continue
    const { data, slots }: Written = JSON.parse(script.textContent) // written by components/document/to-document.tsx into this page
    const kept = Object.fromEntries(slots.map((slot) => [slot, createElement('div', { 'data-slot': slot, ...AS_IT_IS })]))
    // In slices of a few milliseconds: a press or a key in between is answered first.
    startTransition(() => {
      hydrateRoot(place, createElement(Component, { ...data, ...kept }))
    })
  }
}

/**
 * React leaves alone what stands in an element whose markup it is told to be someone else's. While it hydrates it writes none of it, and
 * such an element is never made anew: no text ever becomes markup by this.
 */
const AS_IT_IS = { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: '' } }
