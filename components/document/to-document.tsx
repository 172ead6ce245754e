import { type ComponentType, createElement, Fragment, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { collectIslands, type FoundIsland, withSlots, writtenProps } from '@/components/document/island'
import type { HeadTag } from '@/lib/site/head-tags'

/** A page as a whole: its head, the component around it, and what the route returned. */
type DocumentParts = Readonly<{ head: readonly HeadTag[]; Layout: ComponentType<{ children: ReactNode }>; page: ReactNode }>

/** A whole page as text, and the client files that it needs. */
type WrittenDocument = Readonly<{ html: string; islands: readonly string[] }>

/** Render a page as Next does: elements of the head go there wherever they stand, and `<!-- -->` parts texts. */
export function toDocument({ head, Layout, page }: DocumentParts): WrittenDocument {
  const tags = head.map(({ name, attributes, text }, index) => createElement(name, { key: index, ...attributes }, text))
  const whole = createElement(Fragment, null, ...tags, createElement(Layout, null, page))
  const { html, islands } = collectIslands(() => renderToString(whole))
  return {
    html: `<!DOCTYPE html>${islands.reduce(withIsland, html)}`,
    islands: [...new Set(islands.map(({ module }) => module))],
  }
}

/** Each island is a root of its own, here as in the browser: ids that React makes up are then the same. */
function withIsland(html: string, { name, Component, props }: FoundIsland, nth: number): string {
  const inside = renderToString(createElement(Component, withSlots(props)))
  const data = JSON.stringify(writtenProps(props)).replaceAll('<', '\\u003c')
  const script = `<script type="application/json" data-props="${name}" data-for="${nth}">${data}</script>`
  return html.replace(`data-island="${nth}">`, (start) => `${start}${inside}`).replace('</body>', () => `${script}</body>`)
}
