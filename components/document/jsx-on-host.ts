import { jsx as makeOne, jsxs as makeSeveral } from 'react/jsx-runtime'
import { onHost } from '@/lib/site/on-host'

export { Fragment } from 'react/jsx-runtime'

/** Attributes that hold an address of the portal. */
const ADDRESSES = ['href', 'action'] as const

/** React's `jsx` for a portal that has a folder of its host: an address that begins at the portal's root leads below it. */
export const jsx: typeof makeOne = (type, props, key) => makeOne(type, placed(type, props), key)
export const jsxs: typeof makeSeveral = (type, props, key) => makeSeveral(type, placed(type, props), key)

function placed(type: unknown, props: unknown): unknown {
  if (typeof type !== 'string') return props // a component hands its properties on to an element
  const given = props as Readonly<Record<string, unknown>> // as: React's own types leave it open
  const moved = ADDRESSES.flatMap((name) => {
    const address = given[name]
    return typeof address === 'string' && /^\/(?!\/)/.test(address) ? [[name, onHost(address)]] : []
  })
  return moved.length === 0 ? props : { ...given, ...Object.fromEntries(moved) }
}
