import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ContentError } from '@/lib/content/content-error'
import { nameOf, openDiskCache } from '@/lib/content/disk-cache'
import { type FinishedPage, pageFromText, pageToText } from '@/lib/finish/finish-page'
import { SITE } from '@/lib/site/site'

/** A page by its file in the output: the name under which it is kept, and whether an earlier build has left it there. */
type Planned = Readonly<{ file: string; name: string; isKept: boolean }>

/** Pages of an earlier build that would be the same today, by file of the output, and a place for those of this one. */
export type KeptPages = Readonly<{
  files: readonly string[]
  /** One of `files`; one at a time, for they are many. */
  read: (file: string) => FinishedPage
  keep: (file: string, page: FinishedPage) => void
}>

/** Names the folder that says, a file for each route, which pages the export leaves out; set for builds that will put the kept ones in. */
const PLAN = 'PAGE_PLAN'

/** The modules by which pages are made: all routes, since the style sheets of one can hold what another asked for. */
export const PAGES_ARE_MADE_BY = ['app', 'next.config.ts', 'scripts/build/finish.ts', 'lib/content/kept-pages.ts']

const openPages = (root: string) => openDiskCache(root, 'pages', PAGES_ARE_MADE_BY)

/**
 * Choose the pages to render. A page that shows the same by the same code is the same, so it is rendered once: Next itself would render
 * every page at every build.
 *
 * @param route The first part of the address of its pages: `advisories`.
 * @param all The last part of the address of each page, and all that it shows, in a form that JSON can hold.
 * @returns Never none, for Next does not export a route without a page.
 */
export function planPages(root: string, route: string, all: readonly Readonly<{ slug: string; shows: unknown }>[]): string[] {
  const folder = process.env[PLAN]
  if (folder === undefined) return all.map(({ slug }) => slug)
  const cache = openPages(root)
  const plan = all.map(({ slug, shows }, index) => {
    const name = `${nameOf([SITE.url, route, slug, shows])}.json`
    return { slug, file: `${route}/${slug}/index.html`, name, isKept: index > 0 && cache.has(name) }
  })
  writeFileSync(
    join(folder, `${nameOf(route)}.json`),
    JSON.stringify(plan.map(({ file, name, isKept }): Planned => ({ file, name, isKept }))),
  )
  return plan.flatMap(({ slug, isKept }) => (isKept ? [] : [slug]))
}

/** The environment of a build whose pages are planned in a folder, which is made anew. */
export function plannedIn(folder: string): Readonly<Record<string, string>> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return { [PLAN]: folder }
}

/** What the plan left out of the export, and where to keep what it did not. */
export function loadKeptPages(root: string, folder: string): KeptPages {
  const cache = openPages(root)
  const plan = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Planned[]) // written above
  const byFile = new Map(plan.map((planned) => [planned.file, planned]))
  return {
    files: plan.flatMap(({ file, isKept }) => (isKept ? [file] : [])),
    read(name) {
      const text = cache.read(byFile.get(name)?.name ?? '')
      if (text === null) throw new ContentError([`${name}: lost-page: it was kept when its export was planned, and is gone; build again`])
      return pageFromText(text)
    },
    keep(name, page) {
      const planned = byFile.get(name)
      if (planned !== undefined && page.problems.length === 0) cache.write(planned.name, pageToText(page))
    },
  }
}
