import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleBrowser } from '@/lib/build/code/bundle-browser'
import { bundleServer } from '@/lib/build/code/bundle-server'
import type { CodeFacts } from '@/lib/build/code/code-facts'
import type { Route } from '@/lib/build/code/find-routes'
import { hashOfCode, type ImportGraph, reachedFrom } from '@/lib/build/code/import-graph'
import { hashOf } from '@/lib/disk/cached-file'
import { RENDERED_BY } from '@/lib/library/documents/rendered-by'

/**
 * Bundle the site for the server and for browsers, and hash the code of everything that it makes.
 *
 * @param outside Stands for what is not in the graph of imports.
 */
export async function makeBundle(root: string, routes: readonly Route[], outside: string, fileHash: (file: string) => string) {
  const targets = targetsOf(readFileSync(join(root, 'package.json'), 'utf8'))
  const { js, css, graph, classes, clients } = await bundleServer(root, routes, targets, fileHash)
  const { files: assets, scripts, graph: browserGraph } = await bundleBrowser(root, clients, targets, fileHash)
  const hash = (...entries: string[]) => hashOfCode(graph, entries, outside)
  const pageHash = ({ page, layout }: Route) =>
    hashOf([hash(page, layout, ...DOCUMENT), siteHash(graph), scriptsOf(graph, page, scripts)].join('\n'))
  const facts: Omit<CodeFacts, 'entry' | 'entryHash'> = {
    ...{ css, assets, scripts },
    classes: Object.fromEntries(routes.filter(({ kind }) => kind === 'tool').map(({ page }) => [page, classesFrom(graph, page, classes)])),
    hashes: {
      documents: hash(...RENDERED_BY),
      data: hash('app/data-files.ts'),
      pointers: hash('components/document/to-pointer.ts', 'lib/build/pointers.ts'),
      notFound: hashOf([hash('app/global-not-found.tsx', ...DOCUMENT), siteHash(graph)].join('\n')),
      pages: Object.fromEntries(routes.map((route) => [route.page, pageHash(route)])),
    },
  }
  return { js, graph: { ...browserGraph, ...graph }, facts }
}

/** Code that has a part in every page. */
const DOCUMENT = ['components/document/to-document.tsx', 'lib/site/head-tags.ts', 'lib/build/worker/make-page.ts']
const siteHash = (graph: ImportGraph) => graph['app/site.ts']?.hash ?? ''

/** The names of scripts follow from what is in them, and stand in the page. */
function scriptsOf(graph: ImportGraph, page: string, scripts: CodeFacts['scripts']): string {
  return JSON.stringify(reachedFrom(graph, [page]).map((file) => scripts[file] ?? null))
}

function classesFrom(graph: ImportGraph, page: string, classes: Readonly<Record<string, Readonly<Record<string, string>>>>): string[] {
  return reachedFrom(graph, [page]).flatMap((file) => Object.values(classes[file] ?? {}))
}

/** Browsers of `package.json` as esbuild names them: `chrome 123` is `chrome123`. */
function targetsOf(packageJson: string): string[] {
  const { browserslist } = JSON.parse(packageJson) as { browserslist: string[] } // our own file
  return browserslist.map((browser) => browser.replaceAll(' ', ''))
}
