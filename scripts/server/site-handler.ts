import { existsSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import sirv from 'sirv'
import { type HeadersFor, headersOf } from '@/lib/finish/headers-for'
import { type Answer, answerTo } from './answer'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Answers requests with the files of a folder, compressed, with the headers of the site. The folder may be swapped meanwhile. */
export function siteHandler(root: string, tools: readonly string[]): Handler {
  const headersFor = headersOf(tools)
  const files = sirv(root, { dev: true, etag: true, dotfiles: true, extensions: [] })
  const compress = compression({ threshold: 512 }) as unknown as (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void
  return (request, response) => {
    const answer = answerTo(request.method ?? 'GET', request.url ?? '/', (path) => isFile(root, path))
    setHeaders(response, answer, headersFor)
    if (answer.file === null) return end(response, answer)
    if (answer.status !== 200) {
      // sirv answers with 200, or with 304: neither is the status of a page that stands in for a missing one.
      const { writeHead } = response
      response.writeHead = ((_: number, ...rest: []) => writeHead.call(response, answer.status, ...rest)) as typeof writeHead
      delete request.headers['if-none-match']
      delete request.headers.range
    }
    request.url = encodeURI(`/${answer.file}`).replaceAll('?', '%3F').replaceAll('#', '%23')
    const send = () => files(request, response, () => end(response, { ...answer, status: 404 }))
    return request.headers.range === undefined ? compress(request, response, send) : send() // a range counts the bytes of the file
  }
}

function isFile(root: string, path: string): boolean {
  const full = join(root, path)
  return existsSync(full) && statSync(full).isFile()
}

function setHeaders(response: ServerResponse, { path, file, location }: Answer, headersFor: HeadersFor): void {
  for (const [name, value] of headersFor(path)) response.setHeader(name, value)
  // sirv knows no type for a name without an ending, and an empty one would be sniffed.
  if (!response.hasHeader('Content-Type') && file !== null && !/\.[a-z0-9]+$/i.test(file))
    response.setHeader('Content-Type', 'application/octet-stream')
  if (location !== null) response.setHeader('Location', location)
}

function end(response: ServerResponse, { status }: Answer): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...(status === 405 ? { Allow: 'GET, HEAD' } : {}) })
  response.end(`${status}\n`)
}
