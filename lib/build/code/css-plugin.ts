import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Plugin } from 'esbuild'
import { readCssModule } from '@/lib/build/code/css-module'

/** The classes of a module, by the word that it uses for them. */
export type ModuleClasses = Readonly<Record<string, string>>

/** Reads CSS modules: the script gets the names of the classes, the style sheet of the bundle gets the rules. */
export function cssModules(root: string, found: (file: string, classes: ModuleClasses) => void): Plugin {
  return {
    name: 'css-modules',
    setup(build) {
      const read = (file: string) => readCssModule(file, readFileSync(join(root, file), 'utf8'))
      build.onLoad({ filter: /\.module\.css$/, namespace: 'file' }, ({ path }) => {
        const file = relative(root, path).replaceAll('\\', '/')
        const { classes } = read(file)
        found(file, classes)
        const rules = JSON.stringify(`rules:${file}`)
        return { contents: `import ${rules}\nexport default ${JSON.stringify(classes)}`, loader: 'js' }
      })
      build.onResolve({ filter: /^rules:/ }, ({ path }) => ({ path: path.slice('rules:'.length), namespace: 'rules' }))
      build.onLoad({ filter: /.*/, namespace: 'rules' }, ({ path }) => ({ contents: read(path).css, loader: 'css' }))
    },
  }
}
