import type { CodeFacts } from '@/lib/build/code/code-facts'
import { fileOfPage } from '@/lib/build/code/find-routes'
import { type Done, type Job, partsOf, type WrittenFile } from '@/lib/build/job'
import { linksOf } from '@/lib/build/links'
import type { OutputFolder } from '@/lib/build/output/files'
import type { FinishedPage } from '@/lib/build/postprocess/postprocess'
import type { PageParams, SiteCode } from '@/lib/build/site-code'
import { tracedAsync } from '@/lib/build/trace'
import { makePage } from '@/lib/build/worker/make-page'
import { contentOf, type PublishedFile } from '@/lib/export/published-file'
import type { Problem } from '@/lib/input/problems/problem'

/** What a job is done with. */
export type Shop = Readonly<{ site: SiteCode; facts: CodeFacts; output: OutputFolder }>

/** A job that is done, and what is wrong with what it made. */
export type Result = Readonly<{ done: Done; problems: readonly Problem[] }>

/** Do one job: make its files and write them. */
export async function doJob(shop: Shop, { id }: Job): Promise<Result> {
  const { kind, name, params } = partsOf(id)
  const made = await tracedAsync(() => (kind === 'page' ? pageOf(shop, name, params) : dataOf(shop, kind, name)))
  const { files, page } = made.value
  const written = files.map((file): WrittenFile => shop.output.write(file.path, contentOf(file)))
  const links = page === null ? {} : { [written[0]?.file ?? '']: linksOf(page) }
  return { done: { id, sources: [...made.sources].toSorted(), files: written, links }, problems: page?.problems ?? [] }
}

type Output = Readonly<{ files: readonly PublishedFile[]; page: FinishedPage | null }>

async function pageOf({ site, facts }: Shop, path: string, params: PageParams): Promise<Output> {
  const route = site.routes.find((each) => each.path === path)
  const file = route === undefined ? '404.html' : fileOfPage(path, params)
  const document = route === undefined ? site.renderNotFound() : await site.render(route, params)
  const page = makePage({ file, document, facts, classes: facts.classes[route?.page ?? ''] ?? [] })
  return { files: [{ path: file, text: page.html }], page }
}

async function dataOf({ site }: Shop, kind: 'data' | 'advisory', name: string): Promise<Output> {
  return { files: [...(kind === 'data' ? (site.data[name]?.() ?? []) : site.advisoryData(name))], page: null }
}
