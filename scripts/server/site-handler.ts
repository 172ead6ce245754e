import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import compression from 'compression'
import { type HeadersFor, headersOf } from '@/lib/build/postprocess/headers-for'
import { printable } from '@/lib/input/problems/printable'
import { type Answer, answerTo } from './answer'
import { type ByteRange, byteRange } from './byte-range'
import { contentType } from './content-type'
import { fileBelow, folderNow, type OpenFile, openFile } from './open-file'
import { isPartWanted, statusFor } from './preconditions'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** So often a file may go between being found and being opened: a build may put two outputs in place within one request. */
const MOST_TRIES = 5

const compress = compression({ threshold: 512 }) as unknown as (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void

/**
 * Answers requests with the files of a folder, compressed, with the headers of the site. The folder may be swapped meanwhile; whatever
 * is asked for, and whatever lies there, this goes on.
 *
 * @param base Where the site lies on its host: `/security`, or nothing.
 * @param previous Where the folder is for the moment in which another takes its place.
 */
export function siteHandler(root: string, tools: readonly string[], base: string, previous: string | null = null): Handler {
  const site = { base, headersFor: headersOf(tools, base) }
  return (request, response) => {
    answer(request, response, site, () => folderNow(root, previous)).catch((error: unknown) => {
      console.error(printable(`${request.method} ${request.url}: ${error instanceof Error ? error.message : String(error)}`))
      if (response.headersSent) response.destroy()
      else end(response, 500)
    })
  }
}

type Site = Readonly<{ base: string; headersFor: HeadersFor }>

async function answer(request: IncomingMessage, response: ServerResponse, site: Site, folder: () => string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const root = folder()
    const chosen = answerTo(request.method ?? 'GET', request.url ?? '/', (path) => fileBelow(root, path) !== null, site.base)
    try {
      // Asked again: what went meanwhile cannot be opened by an empty name.
      const file = chosen.file === null ? null : await openFile(fileBelow(root, chosen.file) ?? '')
      setHeaders(response, chosen, site)
      if (file === null) end(response, chosen.status)
      else send(request, response, chosen, file)
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code === 'EACCES' || code === 'EPERM') return end(response, 403)
      if (code === 'EMFILE' || code === 'ENFILE') return end(response, 503)
      if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ELOOP') throw error
      if (tries === MOST_TRIES) return end(response, 404)
    }
  }
}

function setHeaders(response: ServerResponse, { path, location }: Answer, { base, headersFor }: Site): void {
  for (const [name, value] of headersFor(base + path)) response.setHeader(name, value)
  if (location !== null) response.setHeader('Location', location)
}

/** A page that stands in for a missing one has one status, whatever the client knows of it. */
function send(request: IncomingMessage, response: ServerResponse, chosen: Answer, file: OpenFile): void {
  const { headers, method } = request
  const [now, isStandIn] = [Date.now(), chosen.status !== 200]
  const state = { etag: file.etag, modifiedMs: Math.min(file.modifiedMs, now) } // never later than now (RFC 9110, 8.8.2.1)
  if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', contentType(chosen.file ?? ''))
  if (!isStandIn) {
    response.setHeader('ETag', state.etag)
    response.setHeader('Last-Modified', new Date(state.modifiedMs).toUTCString())
    response.setHeader('Accept-Ranges', 'bytes')
  }
  const status = isStandIn ? chosen.status : statusFor(headers, state)
  const isPart = method === 'GET' && status === 200 && isPartWanted(oneOf(headers['if-range']), state, now)
  const range = isPart ? byteRange(headers.range, file.size) : WHOLE
  if (status === 304 || status === 412 || range.kind === 'none') {
    void file.handle.close()
    if (range.kind === 'none') response.setHeader('Content-Range', `bytes */${file.size}`)
    if (status === 304) response.writeHead(304).end()
    else end(response, range.kind === 'none' ? 416 : status)
  } else if (range.kind === 'part') {
    response.setHeader('Content-Range', `bytes ${range.first}-${range.last}/${file.size}`) // of the bytes of the file: never compressed
    transfer(request, response, file, 206, range)
  } else compress(request, response, () => transfer(request, response, file, status, { first: 0, last: file.size - 1 }))
}

const oneOf = (header: string | string[] | undefined) => (Array.isArray(header) ? header.join(', ') : header)

const WHOLE: ByteRange = { kind: 'whole' }

function transfer(request: IncomingMessage, response: ServerResponse, file: OpenFile, status: number, { first, last }: Part): void {
  const length = last - first + 1
  response.setHeader('Content-Length', length)
  response.writeHead(status)
  if (request.method === 'HEAD' || length === 0) {
    void file.handle.close()
    response.end()
    return
  }
  const stream = file.handle.createReadStream({ start: first, end: last })
  // A client that goes is no fault; a file that was cut meanwhile must not pass for a whole one.
  stream.on('end', () => {
    if (stream.bytesRead < length) response.destroy()
  })
  pipeline(stream, response, () => {})
}

type Part = Readonly<{ first: number; last: number }>

const WORDS: Readonly<Record<number, string>> = { 403: 'may not be read', 412: 'has changed', 416: 'is not so long', 503: 'try again' }

function end(response: ServerResponse, status: number): void {
  response.removeHeader('ETag')
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
    ...(status === 503 ? { 'Retry-After': '1' } : {}),
  })
  response.end(response.req.method === 'HEAD' ? undefined : `${status}${WORDS[status] === undefined ? '' : ` ${WORDS[status]}`}\n`)
}
