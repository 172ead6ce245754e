/** What a page says of itself, of all that the App Router knows what our routes use. */
export type PageMetadata = Readonly<{
  metadataBase?: URL
  /** A text takes the template of the layout; `absolute` does not. */
  title?: string | Readonly<{ absolute: string }> | Readonly<{ default: string; template: string }>
  description?: string
  applicationName?: string
  robots?: Readonly<{ index: boolean }>
  /** `types`: the same in other forms, addresses by media type. */
  alternates?: Readonly<{ canonical: string; types?: Readonly<Record<string, string>> }>
  formatDetection?: Readonly<Partial<Record<'telephone' | 'date' | 'address' | 'email', boolean>>>
  openGraph?: Readonly<{ type: 'article'; title: string; url: string; publishedTime?: string; modifiedTime?: string }>
  icons?: Readonly<{ icon: string }>
}>

export type PageViewport = Readonly<{ colorScheme?: string | null | undefined }>

const KNOWN: readonly string[] = [
  ...([
    'metadataBase',
    'title',
    'description',
    'applicationName',
    'robots',
    'alternates',
    'formatDetection',
    'openGraph',
    'icons',
  ] as const),
] satisfies (keyof PageMetadata)[]

/**
 * Take what a route exports for what it says.
 *
 * @param route Named where something in it is not understood.
 * @throws RangeError for a key that we would leave out of the page, though Next would not.
 */
export function readPageMetadata(metadata: object, route: string): PageMetadata {
  const strange = Object.keys(metadata).find((key) => !KNOWN.includes(key))
  if (strange !== undefined) throw new RangeError(`${route}: metadata.${strange} is not written into pages yet; teach lib/site/ to`)
  return metadata // as the route's own type says; the keys are known
}
