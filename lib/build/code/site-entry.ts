import type { Route } from '@/lib/build/code/find-routes'

/** The text of the file from which the bundle for the server starts: the pipeline, and every route. */
export function siteEntry(routes: readonly Route[]): string {
  const layouts = [...new Set(routes.map(({ layout }) => layout))]
  const imports = [
    ...layouts.map((file, nth) => `import * as layout${nth} from ${at(file)}`), // first: their style sheets name the layers
    ...routes.map(({ page }, nth) => `import * as page${nth} from ${at(page)}`),
  ]
  const list = routes.map(
    (route, nth) => `{ route: ${JSON.stringify(route)}, page: page${nth}, layout: layout${layouts.indexOf(route.layout)} }`,
  )
  return [
    ...imports,
    `import { siteAround } from '@/app/site'`,
    `import { startWork } from '@/lib/build/worker/start-work'`,
    `export { runBuild } from '@/scripts/build/run-build'`,
    `export const site = siteAround([${list.join(',\n')}])`,
    `startWork(site)`,
  ].join('\n')
}

const at = (file: string) => JSON.stringify(`@/${file}`)
