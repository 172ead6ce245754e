import type { CachedValues } from '@/lib/build/cached-values'
import type { Route } from '@/lib/build/code/find-routes'
import type { BuiltLibrary } from '@/lib/build/load/built-library'
import type { Workspace } from '@/lib/build/workspace'
import type { PublishedFile } from '@/lib/export/published-file'
import type { Alias } from '@/lib/library/indexes/aliases'

/** Values for the dynamic parts of a route's path. */
export type PageParams = Readonly<Record<string, string>>

/** A whole page as text, and the client components in it by their files. */
export type RenderedDocument = Readonly<{ html: string; islands: readonly string[] }>

/** What is its own of a page that leads from a name to advisories: elements of the head, and the text. */
export type PointerParts = Readonly<{ head: string; main: string }>

/** What the routes and their values can do for the pipeline, which knows nothing of React. */
export type SiteCode = Readonly<{
  routes: readonly Route[]
  /** Hand over what was read, before anything is asked for. */
  give: (all: Readonly<{ workspace: Workspace; library: BuiltLibrary; values: CachedValues }>) => void
  /** The pages of a route, in its own order. */
  paramsOf: (route: Route) => Promise<readonly PageParams[]>
  render: (route: Route, params: PageParams) => Promise<RenderedDocument>
  renderNotFound: () => RenderedDocument
  renderPointer: (alias: Alias) => PointerParts
  /** Data files beside the pages, by the name of the group that is made at once. */
  data: Readonly<Record<string, () => Iterable<PublishedFile>>>
  /** What whoever builds should know, a line each. */
  notes: () => readonly string[]
  /** The data of one advisory. */
  advisoryData: (slug: string) => Iterable<PublishedFile>
}>
