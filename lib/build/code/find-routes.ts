import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A page of the App Router: `advisories/[id]` in the group of reading pages. Files are relative to the project's folder. */
export type Route = Readonly<{
  /** Without slashes around it; empty for the home page. */
  path: string
  kind: 'reading' | 'tool'
  page: string
  layout: string
}>

const GROUPS = { '(reading)': 'reading', '(tools)': 'tool' } as const

/**
 * The routes below `app/`: `(reading)/**` and `(tools)/**`, each with the layout of its group.
 *
 * @param root The project's folder.
 * @throws RangeError for a file of the router that we do not render, such as a nested layout: Next would show it, and we would not.
 */
export function findRoutes(root: string): Route[] {
  return Object.entries(GROUPS).flatMap(([group, kind]) => {
    const files = readdirSync(join(root, 'app', group), { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
    const strange = files.find((file) => /\.(?:tsx?|jsx?)$/.test(file) && !/^layout\.tsx$|(?:^|\/)page\.tsx$/.test(file))
    if (strange !== undefined) throw new RangeError(`app/${group}/${strange}: only page.tsx and one layout.tsx are rendered`)
    return files
      .filter((file) => /(?:^|\/)page\.tsx$/.test(file))
      .toSorted()
      .map((file) => ({
        path: dirname(file).replace(/^\.$/, ''),
        kind,
        page: `app/${group}/${file}`,
        layout: `app/${group}/layout.tsx`,
      }))
  })
}

/** The file of the output that holds a page: `advisories/[id]` with `{ id: 'a' }` gives `advisories/a/index.html`. */
export function fileOfPage(path: string, params: Readonly<Record<string, string>>): string {
  const filled = path.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined || !/^[\w.~-]+$/.test(value)) throw new RangeError(`${path}: ${name} cannot be ${JSON.stringify(value)}`)
    return value
  })
  return filled === '' ? 'index.html' : `${filled}/index.html`
}
