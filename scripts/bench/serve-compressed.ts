import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { basePath } from '@/lib/site/site'
import { answerTo } from '@/scripts/server/answer'
import { contentType } from '@/scripts/server/content-type'

/**
 * Serve a folder as a host does that has compressed its files ahead of time (brotli 11): each once, when it is first asked for.
 *
 * @param pages Further pages, by their paths.
 */
export async function serveCompressed(folder: string, pages: Readonly<Record<string, string>>) {
  const compressed = new Map<string, Buffer>()
  const base = basePath()
  const server = createServer(({ method = 'GET', url = '/' }, response) => {
    const page = pages[url.slice(base.length)]
    const { status, file } = answerTo(method, url, (path) => existsSync(join(folder, path)), base)
    if (page === undefined && file === null) return response.writeHead(status).end()
    const key = page === undefined ? (file ?? '') : url
    const body = compressed.get(key) ?? brotliCompressSync(page ?? readFileSync(join(folder, key)))
    compressed.set(key, body)
    const type = page === undefined ? contentType(key) : 'text/html'
    return response.writeHead(page === undefined ? status : 200, { 'content-type': type, 'content-encoding': 'br' }).end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
