import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Plugin } from 'esbuild'

const DIRECTIVE = /^['"]use client['"]/
const REAL = '?real'

/** In the bundle for the server, each export of a `'use client'` file is an island: see `components/document/island.tsx`. */
export function clientStubs(root: string, found: (file: string) => void): Plugin {
  return {
    name: 'client-stubs',
    setup(build) {
      build.onLoad({ filter: /[\\/]components[\\/].*\.tsx$/ }, ({ path, suffix }) => {
        const text = readFileSync(path, 'utf8')
        if (suffix === REAL || !DIRECTIVE.test(text)) return { contents: text, loader: 'tsx' }
        const file = relative(root, path).replaceAll('\\', '/')
        found(file)
        const names = exportsOf(text)
        if (names.length === 0) return { errors: [{ text: `${file} exports no component by "export function"` }] }
        const lines = names.map((name) => `export const ${name} = island(${JSON.stringify(file)}, ${JSON.stringify(name)}, real.${name})`)
        const imports = `import { island } from '@/components/document/island'\nimport * as real from ${JSON.stringify(`@/${file}${REAL}`)}`
        return { contents: `${imports}\n${lines.join('\n')}`, loader: 'ts' }
      })
    },
  }
}

const exportsOf = (text: string) => [...text.matchAll(/^export function ([A-Z]\w*)/gm)].map(([, name]) => name ?? '')
