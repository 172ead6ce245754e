import type { PageMetadata, PageViewport } from './page-metadata'

/** An element of the head, in React's words for attributes. */
export type HeadTag = Readonly<{ name: 'meta' | 'link' | 'title'; attributes: Readonly<Record<string, string>>; text?: string }>

/**
 * The head of a page in the order in which Next writes it.
 *
 * @param layout What the layout of the page says; the page says its own over it.
 */
export function headTags(layout: PageMetadata, page: PageMetadata, { colorScheme }: PageViewport): HeadTag[] {
  const said = { ...layout, ...page }
  const { description, applicationName, robots, alternates, icons } = said
  const title = titleOf(layout, page)
  const absolute = (path: string) => new URL(`.${path}`, said.metadataBase).href
  return [
    { name: 'meta', attributes: { charSet: 'utf-8' } },
    named('viewport', 'width=device-width, initial-scale=1'),
    ...present(colorScheme ?? undefined, (text) => named('color-scheme', text)),
    ...present(title, (text): HeadTag => ({ name: 'title', attributes: {}, text })),
    ...present(description, (text) => named('description', text)),
    ...present(applicationName, (text) => named('application-name', text)),
    ...present(robots, ({ index }) => named('robots', index ? 'index' : 'noindex')),
    ...present(alternates, ({ canonical, types = {} }) => [
      link('canonical', absolute(canonical)),
      ...Object.entries(types).map(([type, path]) => alternate(type, absolute(path))),
    ]),
    ...present(said.formatDetection, (kinds) => named('format-detection', detectionOf(kinds))),
    ...present(said.openGraph, (graph) => graphTags(graph, description, absolute)),
    ...present(icons, ({ icon }) => link('icon', icon)),
  ]
}

function graphTags(graph: NonNullable<PageMetadata['openGraph']>, description: string | undefined, absolute: (path: string) => string) {
  const { type, title, url, publishedTime, modifiedTime } = graph
  return [
    property('og:title', title),
    ...present(description, (text) => property('og:description', text)),
    property('og:url', absolute(url)),
    property('og:type', type),
    ...present(publishedTime, (time) => property('article:published_time', time)),
    ...present(modifiedTime, (time) => property('article:modified_time', time)),
    named('twitter:card', 'summary'),
    named('twitter:title', title),
    ...present(description, (text) => named('twitter:description', text)),
  ]
}

function titleOf({ title: around }: PageMetadata, { title }: PageMetadata): string | undefined {
  const whole = title ?? around
  if (typeof whole === 'object') return 'absolute' in whole ? whole.absolute : whole.default
  const template = typeof around === 'object' && 'template' in around ? around.template : '%s'
  return whole === undefined ? undefined : template.replace('%s', () => whole)
}

function detectionOf(kinds: NonNullable<PageMetadata['formatDetection']>): string {
  return Object.entries(kinds)
    .flatMap(([kind, isWanted]) => (isWanted ? [] : [`${kind}=no`]))
    .join(', ')
}

const named = (name: string, content: string): HeadTag => ({ name: 'meta', attributes: { name, content } })
const property = (name: string, content: string): HeadTag => ({ name: 'meta', attributes: { property: name, content } })
const alternate = (type: string, href: string): HeadTag => ({ name: 'link', attributes: { rel: 'alternate', type, href } })
const link = (rel: string, href: string): HeadTag => ({ name: 'link', attributes: { rel, href } })

function present<T>(value: T | undefined, toTags: (value: T) => HeadTag | readonly HeadTag[]): readonly HeadTag[] {
  if (value === undefined) return []
  const tags = toTags(value)
  return Array.isArray(tags) ? tags : [tags as HeadTag] // as: no array
}
