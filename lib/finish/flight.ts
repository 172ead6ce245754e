/** A module that React would load in the browser: its export, and the chunks it needs, as written. */
export type ClientModule = Readonly<{ name: string; chunks: string }>

const PUSH = /^self\.__next_f\.push\(\[1,("(?:[^"\\]|\\[\s\S])*")\]\)$/
const MODULE = /^I\[(?:\d+|"[^"]*"),\[([^\]]*)\],"([^"]*)"/
const FRAMEWORK = /^(default|\$[0-9a-f]+|OutletBoundary|ViewportBoundary|MetadataBoundary|LayoutRouter|RenderFromTemplateContext)$/
/** Tags of rows that say their length in bytes and are not ended by a line break. */
const WITH_LENGTH = /^[TAOoUSsLlGgMmV]([0-9a-f]+),/

/**
 * The client components of the site itself in React's payload, which Next writes into inline scripts.
 * Next's own router is on every page: it is what its module for outlets shares its chunks with.
 *
 * @param scripts Texts of the page's inline scripts, in order.
 */
export function clientModules(scripts: readonly string[]): readonly ClientModule[] {
  const payload = scripts
    .map((script) => PUSH.exec(script.trim())?.[1])
    .flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as string]))
  const modules = rowsOf(Buffer.from(payload.join(''))).flatMap((row) => {
    const match = MODULE.exec(row)
    return match ? [{ chunks: match[1] ?? '', name: match[2] ?? '' }] : []
  })
  const router = new Set(modules.filter(({ name }) => name === 'OutletBoundary').flatMap(({ chunks }) => chunks.split(',')))
  return modules.filter(
    ({ name, chunks }) => !FRAMEWORK.test(name) || chunks.split(',').some((chunk) => chunk !== '' && !router.has(chunk)),
  )
}

/** The rows of a payload without their ids. Text rows are skipped by their length: what readers wrote is never taken for a row. */
function rowsOf(payload: Buffer): readonly string[] {
  const rows: string[] = []
  for (let at = 0; at < payload.length; ) {
    const colon = payload.indexOf(':', at)
    if (colon < 0) break
    const length = WITH_LENGTH.exec(payload.toString('latin1', colon + 1, colon + 20))
    if (length) {
      at = colon + 1 + length[0].length + Number.parseInt(length[1] ?? '0', 16)
      continue
    }
    const newline = payload.indexOf('\n', colon)
    const end = newline < 0 ? payload.length : newline
    rows.push(payload.toString('utf8', colon + 1, end))
    at = end + 1
  }
  return rows
}
