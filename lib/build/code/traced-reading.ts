import { join, relative } from 'node:path'
import type { Plugin } from 'esbuild'

/** Code that loads content reads by `lib/build/traced-fs.ts`, so that a page knows which files it was made from. */
export function tracedReading(root: string): Plugin {
  return {
    name: 'traced-reading',
    setup(build) {
      build.onResolve({ filter: /^node:fs$/ }, ({ importer }) => {
        const file = relative(root, importer).replaceAll('\\', '/')
        return /^(?:lib|app)\//.test(file) && !file.startsWith('lib/build/') ? { path: join(root, 'lib/build/traced-fs.ts') } : null
      })
    },
  }
}
