import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'

/** An answer as it came over the wire; `isShort` where it is not as long as it says. */
type Reply = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: string; isShort: boolean }>

/** Ask for a target by hand: a client of the library would mend what is wrong with the request. */
export function ask(port: number, target: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1')
    const parts: Buffer[] = []
    socket.setTimeout(20_000, () => socket.destroy(new Error(`no answer to ${method} ${target}`)))
    socket.on('error', fail)
    socket.on('data', (bytes) => parts.push(bytes))
    socket.on('close', () => done(replyIn(Buffer.concat(parts).toString('latin1'), method)))
    const lines = Object.entries({ Host: 'a', Connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`)
  })
}

function replyIn(text: string, method: string): Reply {
  const at = text.indexOf('\r\n\r\n')
  const [first = '', ...lines] = text.slice(0, at).split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const [status, body] = [Number(first.split(' ')[1] ?? 0), text.slice(at + 4)]
  const isEmpty = method === 'HEAD' || status === 304
  return {
    status,
    headers,
    body,
    isShort: !isEmpty && headers['content-length'] !== undefined && Number(headers['content-length']) !== body.length,
  }
}

/** The folder that the requests below are about; `secret.txt` lies beside it. */
export function writeSite(folder: string): string {
  const root = join(folder, 'root')
  mkdirSync(join(root, 'd'), { recursive: true })
  const files = {
    'a.txt': '0123456789',
    'empty.txt': '',
    'a?b.txt': '?',
    'a#b.txt': '#',
    'a%b.txt': '%',
    'index.html': 'home',
    'd/index.html': 'd',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  for (const [target, name] of [
    ['../secret.txt', 'out.txt'],
    ['..', 'up'],
    ['a.txt', 'in.txt'],
    ['loop.txt', 'loop.txt'],
  ] as const)
    symlinkSync(target, join(root, name))
  utimesSync(join(root, 'a.txt'), MODIFIED, MODIFIED)
  return root
}

const MODIFIED = new Date('2026-01-02T03:04:05.678Z')
const LAST_MODIFIED = 'Fri, 02 Jan 2026 03:04:05 GMT'
const LONG_AGO = 'Thu, 01 Jan 1970 00:00:00 GMT'
const ALL = '0123456789'

/** A request, and what it must be answered with; `TAG` stands for the entity tag of the file. */
type Case = Readonly<{
  name: string
  target?: string
  method?: string
  headers?: Record<string, string>
  status: number
  body?: string
  range?: string
}>

/** What RFC 9110 says of ranges and conditions, and what a folder may hold. */
export const CASES: readonly Case[] = [
  { name: 'a range that ends before it begins is none', headers: { Range: 'bytes=10-5' }, status: 200, body: ALL },
  { name: 'a suffix', headers: { Range: 'bytes=-3' }, status: 206, body: '789', range: 'bytes 7-9/10' },
  { name: 'a suffix of nothing', headers: { Range: 'bytes=-0' }, status: 416, range: 'bytes */10' },
  { name: 'a suffix longer than the file', headers: { Range: 'bytes=-99' }, status: 206, body: ALL, range: 'bytes 0-9/10' },
  { name: 'an open range', headers: { Range: 'bytes=5-' }, status: 206, body: '56789', range: 'bytes 5-9/10' },
  { name: 'a range beyond the end', headers: { Range: 'bytes=5-99' }, status: 206, body: '56789', range: 'bytes 5-9/10' },
  { name: 'a range after the end', headers: { Range: 'bytes=10-' }, status: 416, range: 'bytes */10' },
  { name: 'a number without end', headers: { Range: `bytes=${'9'.repeat(400)}-` }, status: 416, range: 'bytes */10' },
  { name: 'several ranges', headers: { Range: 'bytes=0-1,4-5' }, status: 200, body: ALL },
  { name: 'words', headers: { Range: 'bytes=abc' }, status: 200, body: ALL },
  { name: 'three numbers', headers: { Range: 'bytes=1-2-3' }, status: 200, body: ALL },
  { name: 'another unit', headers: { Range: 'lines=1-2' }, status: 200, body: ALL },
  { name: 'a negative number', headers: { Range: 'bytes=--1' }, status: 200, body: ALL },
  { name: 'neither end', headers: { Range: 'bytes=-' }, status: 200, body: ALL },
  { name: 'a range of an empty file', target: '/empty.txt', headers: { Range: 'bytes=0-' }, status: 416, range: 'bytes */0' },
  { name: 'a suffix of an empty file', target: '/empty.txt', headers: { Range: 'bytes=-5' }, status: 416, range: 'bytes */0' },
  { name: 'an empty file', target: '/empty.txt', status: 200, body: '' },
  { name: 'a range of HEAD', method: 'HEAD', headers: { Range: 'bytes=0-1' }, status: 200, body: '' },
  { name: 'If-Range with another tag', headers: { Range: 'bytes=0-1', 'If-Range': '"x"' }, status: 200, body: ALL },
  { name: 'If-Range with a weak tag', headers: { Range: 'bytes=0-1', 'If-Range': 'TAG' }, status: 200, body: ALL },
  { name: 'If-Range with the date', headers: { Range: 'bytes=0-1', 'If-Range': LAST_MODIFIED }, status: 206, body: '01' },
  { name: 'If-Range with an older date', headers: { Range: 'bytes=0-1', 'If-Range': LONG_AGO }, status: 200, body: ALL },
  {
    name: 'If-Range with a later date',
    headers: { Range: 'bytes=0-1', 'If-Range': 'Thu, 01 Jan 2099 00:00:00 GMT' },
    status: 200,
    body: ALL,
  },
  { name: 'If-None-Match *', headers: { 'If-None-Match': '*' }, status: 304 },
  { name: 'If-None-Match with the tag', headers: { 'If-None-Match': 'TAG' }, status: 304 },
  { name: 'If-None-Match with a list', headers: { 'If-None-Match': '"x", W/"a,b", TAG' }, status: 304 },
  { name: 'If-None-Match with another tag', headers: { 'If-None-Match': '"x"' }, status: 200 },
  {
    name: 'a tag that differs before a date that does not',
    headers: { 'If-None-Match': '"x"', 'If-Modified-Since': LAST_MODIFIED },
    status: 200,
  },
  { name: 'If-Modified-Since the date', headers: { 'If-Modified-Since': LAST_MODIFIED }, status: 304 },
  { name: 'If-Modified-Since an older date', headers: { 'If-Modified-Since': LONG_AGO }, status: 200 },
  { name: 'If-Modified-Since words', headers: { 'If-Modified-Since': 'yesterday' }, status: 200 },
  { name: 'If-Match *', headers: { 'If-Match': '*' }, status: 200 },
  { name: 'If-Match with another tag', headers: { 'If-Match': '"x"' }, status: 412 },
  { name: 'If-Unmodified-Since an older date', headers: { 'If-Unmodified-Since': LONG_AGO }, status: 412 },
  { name: 'a link out of the folder', target: '/out.txt', status: 404 },
  { name: 'a folder that is a link out', target: '/up/secret.txt', status: 404 },
  { name: 'a link to itself', target: '/loop.txt', status: 404 },
  { name: 'a link within the folder', target: '/in.txt', status: 200, body: ALL },
  { name: 'a name with ?', target: '/a%3Fb.txt', status: 200, body: '?' },
  { name: 'a name with #', target: '/a%23b.txt', status: 200, body: '#' },
  { name: 'a name with %', target: '/a%25b.txt', status: 200, body: '%' },
  { name: 'a path that climbs', target: '/../secret.txt', status: 400 },
  { name: 'a path that climbs in escapes', target: '/%2e%2e/secret.txt', status: 400 },
  { name: 'a path with a zero', target: '/%00', status: 400 },
  { name: 'an escape that is none', target: '/%', status: 400 },
  { name: 'bytes that are not UTF-8', target: '/%ff', status: 400 },
  { name: 'a name that is too long', target: `/${'a'.repeat(5000)}`, status: 404 },
  { name: 'a path through a file', target: '/a.txt/b', status: 404 },
  { name: 'a folder without its slash', target: '/d', status: 308 },
  { name: 'another method', method: 'DELETE', status: 405 },
  { name: 'no target', target: '*', method: 'OPTIONS', status: 405 },
]

/** What is wrong with the answer to a request; null where it is right. */
export async function faultOf(
  port: number,
  { name, target = '/a.txt', method = 'GET', headers = {}, status, body, range }: Case,
): Promise<string | null> {
  const tag = Object.values(headers).some((value) => value.includes('TAG')) ? ((await ask(port, target)).headers.etag ?? '') : ''
  const filled = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, value.replace('TAG', tag)]))
  const reply = await ask(port, target, filled, method)
  const isRight =
    reply.status === status &&
    !reply.isShort &&
    (body === undefined || reply.body === body) &&
    (range === undefined || reply.headers['content-range'] === range)
  return isRight ? null : `${name}: ${reply.status} ${reply.headers['content-range'] ?? ''} ${JSON.stringify(reply.body.slice(0, 40))}`
}
