import type { IncomingHttpHeaders } from 'node:http'

/** What tells one state of a file from another. */
export type Validators = Readonly<{ etag: string; modifiedMs: number }>

const TAG = /(?:W\/)?"[\u0021\u0023-\u007e\u0080-\u00ff]*"/g

/** Whether what the client says of the state that it knows lets it have the file: 200, or the status to answer with (RFC 9110, 13.2.2). */
export function statusFor(headers: IncomingHttpHeaders, { etag, modifiedMs }: Validators): 200 | 304 | 412 {
  const seconds = Math.floor(modifiedMs / 1000)
  const since = (header: string | undefined) => Math.floor(dateOf(header) / 1000) // NaN where it is no date: then neither is true
  const [match, none] = [headers['if-match'], headers['if-none-match']]
  if (match !== undefined) {
    if (match.trim() !== '*' && !tagsIn(match).some((tag) => isStrong(tag) && tag === etag)) return 412
  } else if (seconds > since(headers['if-unmodified-since'])) return 412
  if (none !== undefined) return none.trim() === '*' || tagsIn(none).some((tag) => bare(tag) === bare(etag)) ? 304 : 200
  return seconds <= since(headers['if-modified-since']) ? 304 : 200
}

/** Whether a part fits what the client has (RFC 9110, 13.1.5): the same strong tag, or the very date, if it is old enough to be strong. */
export function isPartWanted(ifRange: string | undefined, { etag, modifiedMs }: Validators, nowMs: number): boolean {
  if (ifRange === undefined) return true
  if (ifRange.includes('"')) return isStrong(ifRange.trim()) && ifRange.trim() === etag
  return Math.floor(dateOf(ifRange) / 1000) === Math.floor(modifiedMs / 1000) && nowMs - modifiedMs >= 1000
}

const tagsIn = (list: string) => list.match(TAG) ?? []
const isStrong = (tag: string) => !tag.startsWith('W/')
const bare = (tag: string) => tag.replace(/^W\//, '')

/** The form that every client writes; the two obsolete ones are read as well, as Date does. */
const dateOf = (header: string | undefined) => (header !== undefined && /\d{2}:\d{2}:\d{2}/.test(header) ? Date.parse(header) : Number.NaN)
