import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { PointerHead, PointerText } from '@/components/page/pointer-page'
import type { Alias } from '@/lib/library/indexes/aliases'

/** Render what is the pointer's own: hundreds of them stand in one frame, which is rendered once. */
export function toPointer(alias: Alias): Readonly<{ head: string; main: string }> {
  return {
    head: renderToStaticMarkup(createElement(PointerHead, { alias })),
    main: renderToStaticMarkup(createElement(PointerText, { alias })),
  }
}
