import { type ComponentType, isValidElement, type ReactNode } from 'react'
import styles from '@/components/document/island.module.css'

/** A client component of a page that is being rendered, and what it is given. */
export type FoundIsland = Readonly<{ module: string; name: string; Component: ComponentType<Props>; props: Props }>

type Props = Readonly<Record<string, unknown>>

let open: FoundIsland[] | null = null

/** Render something and collect the client components that stand in it; each is left as an empty element, `<div … data-island="0">`. */
export function collectIslands(render: () => string): Readonly<{ html: string; islands: readonly FoundIsland[] }> {
  const islands: FoundIsland[] = []
  open = islands
  try {
    return { html: render(), islands }
  } finally {
    open = null
  }
}

/**
 * A client component as the pages import it: the bundle for the server puts this in the place of each export of a `'use client'` file.
 * Inside of an island it is the component itself.
 */
export function island(module: string, name: string, Component: ComponentType<Props>): ComponentType<Props> {
  return function Island(props: Props) {
    if (open === null) return <Component {...props} />
    const nth = open.push({ module, name, Component, props }) - 1
    return <div className={styles.island} data-island={String(nth)} />
  }
}

/** Elements that the server hands to a client component stay in the page as they are: the browser gets no code for them. */
export function withSlots(props: Props): Props {
  return Object.fromEntries(Object.entries(props).map(([name, value]) => [name, isElement(value) ? slot(name, value) : value]))
}

const slot = (name: string, value: ReactNode) => <div data-slot={name}>{value}</div>

/** What the browser is told of the properties: data as it is, elements by their names in `slots`. */
export function writtenProps(props: Props): Readonly<{ data: Props; slots: readonly string[] }> {
  const entries = Object.entries(props)
  return {
    data: Object.fromEntries(entries.filter(([, value]) => !isElement(value))),
    slots: entries.filter(([, value]) => isElement(value)).map(([key]) => key),
  }
}

const isElement = (value: unknown): value is ReactNode =>
  isValidElement(value) || (Array.isArray(value) && value.some((each) => isValidElement(each)))
