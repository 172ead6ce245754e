/** How a static host answers: with a file (null: with the status alone), or by sending the reader elsewhere. `path` is decoded, and below the site. */
export type Answer = Readonly<{ status: 200 | 308 | 400 | 404 | 405; path: string; file: string | null; location: string | null }>

/**
 * Choose the answer to a request: a folder's page at the path with its closing slash, a file at its own path, and `404.html`
 * for all else. Never a listing, and nothing outside of the folder.
 *
 * @param target The request target as it came.
 * @param isFile Is there a file at this path below the folder?
 * @param base Where the site lies on its host. The root of the host leads there, and there is nothing else.
 */
export function answerTo(method: string, target: string, isFile: (path: string) => boolean, base = ''): Answer {
  if (base !== '' && !target.startsWith(`${base}/`)) {
    const isOnTheWay = target === '/' || target === base
    return { status: isOnTheWay ? 308 : 404, path: '/', file: null, location: isOnTheWay ? `${base}/` : null }
  }
  const path = pathOf(target.slice(base.length))
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, path: path ?? '/', file: null, location: null }
  if (path === null) return { status: 400, path: '/', file: null, location: null }
  const name = path.slice(1)
  const file = path.endsWith('/') ? `${name}index.html` : name
  if (isFile(file)) return { status: 200, path, file, location: null }
  if (!path.endsWith('/') && isFile(`${name}/index.html`))
    return { status: 308, path, file: null, location: `${base}${addressOf(path)}/${queryOf(target)}` }
  return { status: 404, path, file: isFile('404.html') ? '404.html' : null, location: null }
}

/** A path as a redirect names it: in a name, `?` and `#` are letters. */
const addressOf = (path: string) => encodeURI(path).replace(/[?#]/g, encodeURIComponent)

const queryOf = (target: string) => /\?[^#]*/.exec(target)?.[0] ?? ''

/** The decoded path of a request target; null for what cannot be decoded, or would climb out of the folder. */
function pathOf(target: string): string | null {
  const encoded = target.replace(/[?#].*$/s, '')
  if (!encoded.startsWith('/') || encoded.startsWith('//')) return null
  try {
    const path = decodeURIComponent(encoded)
    return /[\\\0]|^\/\/|(^|\/)\.{1,2}(\/|$)/.test(path) ? null : path // two slashes would name another host in a redirect
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
