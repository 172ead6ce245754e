/** Finish the exported site: see `docs/performance.md` for why, `lib/finish/` for how. This file reads and writes. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ContentError } from '@/lib/content/content-error'
import type { KeptPages } from '@/lib/content/kept-pages'
import { type Output, Pointers } from '@/lib/finish/broken-places'
import { checkStylesheet } from '@/lib/finish/check-stylesheet'
import { type FinishedPage, finishPage, type PageKind } from '@/lib/finish/finish-page'
import { hostFiles } from '@/lib/finish/host-files'
import { originOf } from '@/lib/finish/origin-of'
import { isPage, isPayloadOfReading, isSpareNotFound } from '@/lib/finish/output-files'
import { readingPatterns, toolProblems } from '@/lib/finish/page-paths'
import { formatProblem, type Problem } from '@/lib/problems/problem'
import { copyFile, filesBelow, startOf, textReader, writeFile } from './folder'

/** How many pages of each kind were written, and how many files in all. */
export type Finished = Readonly<{ reading: number; tools: number; files: number }>

/**
 * Write the finished site: the pages one by one, then all other files, then what hosts read.
 *
 * @param site `from` holds the export and all data files; it is not changed. `to` is made anew. `tools` are the paths of the pages
 *   that need script. `kept` are pages that an earlier build finished and that are not in the export, `pointers` makes further pages in
 *   the frame of the finished page for unknown addresses.
 * @throws ContentError with every problem of every page; what is in `to` then is not fit to be published.
 */
export async function finish({ from, to, tools, kept = NONE_KEPT, pointers = () => [] }: Options): Promise<Finished> {
  rmSync(to, { recursive: true, force: true })
  const names = filesBelow(from).filter((name) => !isSpareNotFound(name))
  const site = { from, to, names, pointers: new Pointers(), problems: [] as Problem[], written: new Set<string>() }
  const pages = writePages(site, kept, pointers)
  copyOthers(site, new Map([...pages].map(([file, { kind }]) => [file, kind])))
  for (const [file, text] of hostFiles({ tools, reading: readingPatterns(pages) })) writeInto(site, file, text)
  const problems = [...site.problems, ...toolProblems(pages, tools), ...site.pointers.broken({ files: site.written, pages })]
  if (problems.length > 0) throw new ContentError(problems.map(formatProblem))
  return { reading: pages.size - tools.length, tools: tools.length, files: site.written.size }
}

type Options = Readonly<{ from: string; to: string; tools: readonly string[]; kept?: KeptPages; pointers?: MorePages }>

type MorePages = (notFound: FinishedPage) => Iterable<readonly [file: string, page: FinishedPage]>

const NONE_KEPT: KeptPages = {
  files: [],
  read: () => {
    throw new Error('nothing is kept')
  },
  keep: () => {},
}

type Site = Readonly<{ from: string; to: string; names: readonly string[]; pointers: Pointers; problems: Problem[]; written: Set<string> }>

/** One page at a time; what is kept of each is what others can point at. */
function writePages(site: Site, kept: KeptPages, pointers: MorePages): Output['pages'] {
  const readText = textReader(site.from, new Set(site.names))
  const home = readText('/index.html')
  const origin = home === null ? null : originOf(home)
  const pages = new Map<string, { kind: PageKind; anchors: ReadonlySet<string> }>()
  const write = (file: string, page: FinishedPage) => {
    pages.set(file, { kind: page.kind, anchors: page.anchors })
    site.pointers.add(file, page.places)
    for (const problem of page.problems) site.problems.push(problem)
    writeInto(site, file, page.html)
    for (const [path, text] of page.files) writeInto(site, path.slice(1), text)
  }
  for (const file of site.names.filter(isPage)) {
    const page = finishPage({ file, html: readFileSync(join(site.from, file), 'utf8'), origin }, readText)
    write(file, page)
    kept.keep(file, page)
    if (file === '404.html') for (const [name, pointer] of pointers(page)) write(name, pointer)
  }
  for (const file of kept.files) write(file, kept.read(file))
  return pages
}

function copyOthers(site: Site, kinds: ReadonlyMap<string, PageKind>): void {
  for (const file of site.names) {
    if (isPage(file) || isPayloadOfReading(file, kinds, () => startOf(join(site.from, file)))) continue
    copyFile(join(site.from, file), join(site.to, file))
    site.written.add(file)
    if (!file.endsWith('.css')) continue
    const { places, problems } = checkStylesheet(file, readFileSync(join(site.from, file), 'utf8'))
    site.pointers.add(file, places)
    for (const problem of problems) site.problems.push(problem)
  }
}

function writeInto(site: Site, file: string, text: string): void {
  if (site.written.has(file) && file.startsWith('_next/')) return // several pages share it
  writeFile(join(site.to, file), text)
  site.written.add(file)
}
