import type { Plugin } from 'esbuild'

const NOT_FOUND = `export function notFound() { throw new Error('a route was asked for a page it does not have') }`

/** Of Next the routes use types, which are gone by now, and `notFound`. */
export const nextStub: Plugin = {
  name: 'next-stub',
  setup(build) {
    build.onResolve({ filter: /^next(\/|$)/ }, ({ path, importer }) =>
      path === 'next/navigation'
        ? { path, namespace: 'next-stub' }
        : {
            errors: [
              { text: `${importer} imports ${path}; our pages are rendered without Next, which gives them types and notFound only` },
            ],
          },
    )
    build.onLoad({ filter: /.*/, namespace: 'next-stub' }, () => ({ contents: NOT_FOUND, loader: 'js' }))
  },
}
