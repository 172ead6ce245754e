import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'

/** React's own files for production, by what imports name. */
const FILES: Readonly<Record<string, string>> = {
  react: 'react/cjs/react.production.js',
  'react/jsx-runtime': 'react/cjs/react-jsx-runtime.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
  scheduler: 'scheduler/cjs/scheduler.production.js',
}

/**
 * React as modules. It is published as CommonJS, which a bundler wraps into one function for each file; a browser then reads those 220 kB
 * twice before it can start (once to skip the function, once to run it), in one piece that nobody can interrupt.
 */
export function reactModules(root: string): Plugin {
  const packages = dirname(dirname(createRequire(join(root, 'package.json')).resolve('react/package.json')))
  return {
    name: 'react-modules',
    setup(build) {
      build.onResolve({ filter: /^(react|react-dom|scheduler)(\/.*)?$/ }, ({ path }) => {
        const file = FILES[path]
        if (file === undefined) return { errors: [{ text: `${path} is not among the files of React that pages may use` }] }
        return { path: join(packages, file), sideEffects: false }
      })
      build.onLoad({ filter: /[\\/]cjs[\\/][\w-]+\.production\.js$/ }, ({ path }) => ({
        contents: asModule(readFileSync(path, 'utf8')),
        loader: 'js',
      }))
    },
  }
}

/**
 * A file of CommonJS as a module: `require("x")` anywhere is an import, and each `exports.x` a variable that is exported under its name.
 *
 * @throws RangeError for a file that uses `module`, `require` or `exports` in another way: React would have changed how it is published.
 */
export function asModule(text: string): string {
  const imported: string[] = []
  const exported = new Set<string>()
  const body = text
    .replace(/\brequire\("([\w/-]+)"\)/g, (_, name: string) => `imported_${imported.push(name)}`)
    .replace(/\bexports\.(\w+)/g, (_, name: string) => {
      exported.add(name)
      return `exported_${name}`
    })
  const strange = /\b(?:require|exports|module)\b\s*[([.=]/.exec(body.replace(/\/\*[\s\S]*?\*\//g, ''))
  if (strange !== null || exported.size === 0) throw new RangeError(`"${strange?.[0] ?? ''}" is not CommonJS as React writes it`)
  const names = [...exported]
  return [
    ...imported.map((name, index) => `import * as imported_${index + 1} from "${name}";`),
    body,
    `var ${names.map((name) => `exported_${name}`).join(', ')};`,
    `export { ${names.map((name) => `exported_${name} as ${name}`).join(', ')} };`,
  ].join('\n')
}
