import { resolve } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'

/** Doors to data: in a clone they read content and remember, in the package they read what it was made with. */
const DOORS: Readonly<Record<string, string>> = {
  '@/cli/knowledge-now': 'cli/packaged/knowledge-now.ts',
  '@/cli/policy-now': 'cli/packaged/policy-now.ts',
  '@/cli/concern-data-now': 'cli/packaged/concern-data-now.ts',
  '@/cli/portal': 'cli/packaged/portal.ts',
  '@/lib/site/site': 'cli/packaged/site.ts',
}

const doors = (root: string): Plugin => ({
  name: 'doors',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^@\/(?:cli|lib\/site)\// }, ({ path }) => {
      const door = Object.hasOwn(DOORS, path) ? DOORS[path] : undefined
      return door === undefined ? null : { path: resolve(root, door) }
    }),
})

const COMMON = {
  ...{ bundle: true, format: 'esm', minifySyntax: true, minifyWhitespace: true, legalComments: 'none', logLevel: 'silent' },
  ...{ sourcemap: true, sourcesContent: true, metafile: true },
} as const satisfies BuildOptions

/**
 * Write the command and the library as ES modules with their source maps.
 *
 * @returns The names of the packages whose code is in them.
 */
export async function bundleCommand(root: string, folder: string): Promise<readonly string[]> {
  const command = await build({
    ...{ ...COMMON, absWorkingDir: root, entryPoints: { bulkhead: 'cli/bulkhead.ts' }, outdir: `${folder}/command` },
    ...{ splitting: true, chunkNames: 'part-[hash]', platform: 'node', target: 'node20', plugins: [doors(root)] },
    // Packages in CommonJS are written into the bundle with `require`, which a module does not have.
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
  })
  const library = await build({
    ...{ ...COMMON, absWorkingDir: root, entryPoints: { index: 'lib/advisor/library.ts' }, outdir: `${folder}/advisor` },
    ...{ platform: 'neutral', target: 'es2022' },
  })
  const heavy = packagesOf(Object.keys(library.metafile.inputs)).filter((name) => name !== 'leven') // which finds the word that was meant
  if (heavy.length > 0) throw new Error(`the library has grown: ${heavy.join(', ')}; it is for pages of others`)
  return packagesOf([command, library].flatMap(({ metafile }) => Object.keys(metafile.inputs)))
}

const packagesOf = (files: readonly string[]): readonly string[] =>
  [...new Set(files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []))].toSorted()
