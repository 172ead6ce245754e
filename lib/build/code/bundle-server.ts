import { type BuildOptions, build, transform } from 'esbuild'
import { clientStubs } from '@/lib/build/code/client-stubs'
import { cssModules, type ModuleClasses } from '@/lib/build/code/css-plugin'
import type { Route } from '@/lib/build/code/find-routes'
import { graphOf, type ImportGraph } from '@/lib/build/code/import-graph'
import { nextStub } from '@/lib/build/code/next-stub'
import { siteEntry } from '@/lib/build/code/site-entry'
import { tracedReading } from '@/lib/build/code/traced-reading'
import { accentCss } from '@/lib/site/accent-css'
import { basePath, site } from '@/lib/site/site'

/** The bundle for the server, in memory. */
type ServerBundle = Readonly<{
  js: string
  /** All style sheets of all routes, in the order of their imports. */
  css: string
  graph: ImportGraph
  classes: Readonly<Record<string, ModuleClasses>>
  /** `'use client'` files that pages import. */
  clients: readonly string[]
}>

/** esbuild writes CommonJS packages into the module with `require`, which a module does not have. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`

/** What both bundles have in common. */
export const SHARED: BuildOptions = {
  bundle: true,
  write: false,
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.PORTAL_BASE_PATH': JSON.stringify(basePath()) },
  metafile: true,
  logLevel: 'silent', // whoever asked is told by the exception
}

/**
 * Bundle the pipeline and all routes for Node.
 *
 * @param targets Browsers as esbuild names them, for the style sheets.
 * @throws esbuild's BuildFailure, with place and cause of each error.
 */
export async function bundleServer(
  root: string,
  routes: readonly Route[],
  targets: readonly string[],
  hashOfFile: (file: string) => string,
): Promise<ServerBundle> {
  const clients = new Set<string>()
  const classes = new Map<string, ModuleClasses>()
  const { outputFiles = [], metafile } = await build({
    ...SHARED,
    absWorkingDir: root,
    stdin: { contents: siteEntry(routes), resolveDir: root, loader: 'ts' },
    outfile: 'site.mjs',
    platform: 'node',
    target: 'node20',
    banner: { js: REQUIRE },
    plugins: [
      nextStub,
      tracedReading(root),
      clientStubs(root, (file) => clients.add(file)),
      cssModules(root, (file, names) => classes.set(file, names)),
    ],
  })
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  if (metafile === undefined) throw new Error('esbuild did not return the requested metafile')
  const { code: css } = await transform(textOf('.css') + accentCss(site().accent), {
    loader: 'css',
    minify: true,
    target: [...targets],
    legalComments: 'none',
  })
  return {
    js: textOf('.mjs'),
    css,
    graph: graphOf(metafile, hashOfFile),
    classes: Object.fromEntries(classes),
    clients: [...clients].toSorted(),
  }
}
