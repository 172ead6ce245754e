import { basename, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { bundleReact } from '@/lib/build/code/bundle-react'
import { SHARED } from '@/lib/build/code/bundle-server'
import { cssModules } from '@/lib/build/code/css-plugin'
import { graphOf, type ImportGraph } from '@/lib/build/code/import-graph'
import { basePath } from '@/lib/site/site'

/** Where the files of the bundle for browsers are served. */
const ASSETS = 'assets'

/** The bundle for browsers: each file by its name in the output, and what the page of a `'use client'` file must load. */
type BrowserBundle = Readonly<{
  files: Readonly<Record<string, string>>
  /** By file: its own script first, then what that imports. */
  scripts: Readonly<Record<string, readonly string[]>>
  /** What it was made of: some of it is for browsers only. */
  graph: ImportGraph
}>

const ENTRY = 'island:'

/**
 * Bundle each client component for browsers: a file for the page beside React, which all pages share. What two pages have in common is in
 * both, so that a page asks for two files and not for a dozen.
 *
 * @param clients `'use client'` files, relative to the project.
 * @param targets Browsers as esbuild names them.
 */
export async function bundleBrowser(
  root: string,
  clients: readonly string[],
  targets: readonly string[],
  hashOfFile: (file: string) => string,
): Promise<BrowserBundle> {
  if (clients.length === 0) return { files: {}, scripts: {}, graph: {} }
  const react = await bundleReact(root, targets)
  const bundles = await Promise.all(clients.map((client) => bundleClient(root, client, targets, react.name)))
  return {
    files: Object.assign({ [`${ASSETS}/${react.name}`]: react.text }, ...bundles.map(({ files }) => files)),
    scripts: Object.fromEntries(bundles.map(({ scripts }, index) => [clients[index], scripts])),
    graph: Object.assign({}, ...bundles.map(({ metafile }) => graphOf(metafile, hashOfFile))),
  }
}

async function bundleClient(root: string, client: string, targets: readonly string[], react: string) {
  const { outputFiles = [], metafile } = await build({
    ...SHARED,
    absWorkingDir: root,
    entryPoints: [{ in: `${ENTRY}${client}`, out: basename(client, '.tsx') }],
    outdir: ASSETS,
    entryNames: '[name]-[hash]',
    chunkNames: 'shared-[hash]',
    platform: 'browser',
    target: [...targets],
    minify: true,
    splitting: true,
    legalComments: 'none',
    plugins: [entries(root), cssModules(root, () => {}), ...(basePath() === '' ? [] : [jsxOnHost(root)]), sharedReact(react)],
  })
  if (metafile === undefined) throw new Error('esbuild did not return the requested metafile')
  const texts = outputFiles.map(({ path, text }) => [`${ASSETS}/${basename(path)}`, text] as const)
  // What is imported when it is needed, such as the code of a worker, is an entry as well; no page loads it.
  const own = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.startsWith(ENTRY))
  const imports = own?.[1].imports.flatMap(({ path, kind }) => (kind === 'import-statement' ? `${ASSETS}/${basename(path)}` : [])) ?? []
  return {
    files: Object.fromEntries(texts.filter(([file]) => file.endsWith('.js'))),
    scripts: own === undefined ? [] : [own[0], ...new Set(imports)],
    metafile,
  }
}

/** React is the file beside, not bundled again. */
const sharedReact = (file: string): Plugin => ({
  name: 'shared-react',
  setup(build) {
    build.onResolve({ filter: /^react(-dom)?(\/.*)?$/ }, () => ({ path: `./${file}`, external: true }))
  },
})

/** Elements that React makes in the browser lead below the folder of the portal, as those of the page do. */
const jsxOnHost = (root: string): Plugin => ({
  name: 'jsx-on-host',
  setup(build) {
    build.onResolve({ filter: /^react\/jsx-runtime$/ }, ({ importer }) =>
      importer.endsWith(JSX_ON_HOST) ? null : { path: join(root, JSX_ON_HOST) },
    )
  },
})
const JSX_ON_HOST = 'components/document/jsx-on-host.ts'

/** The file that makes a client component alive is the same but for its name, so it is made up here. */
const entries = (root: string): Plugin => ({
  name: 'islands',
  setup(build) {
    build.onResolve({ filter: /^island:/ }, ({ path }) => ({ path: path.slice(ENTRY.length), namespace: 'island' }))
    build.onLoad({ filter: /.*/, namespace: 'island' }, ({ path }) => ({
      contents: `import { hydrateIslands } from '@/components/document/hydrate'
import * as client from ${JSON.stringify(`@/${path}`)}
for (const [name, Component] of Object.entries(client)) hydrateIslands(name, Component)`,
      resolveDir: root,
      loader: 'ts',
    }))
  },
})
