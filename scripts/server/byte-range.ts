/** Which bytes of a file are asked for; both ends count. */
export type ByteRange = Readonly<{ kind: 'whole' }> | Readonly<{ kind: 'part'; first: number; last: number }> | Readonly<{ kind: 'none' }>

const ONE = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i

/**
 * Read a `Range` header (RFC 9110, 14.1 and 14.2). One that is no range, or that asks for several, is ignored, as is allowed; `none` is one
 * that asks for bytes beyond the end.
 */
export function byteRange(header: string | undefined, size: number): ByteRange {
  const [, from = '', to = ''] = ONE.exec(header ?? '') ?? []
  if (from === '' && to === '') return { kind: 'whole' }
  if (from === '') return suffix(Number(to), size)
  const [first, last] = [Number(from), to === '' ? Number.POSITIVE_INFINITY : Number(to)]
  if (last < first) return { kind: 'whole' }
  return first < size ? { kind: 'part', first, last: Math.min(last, size - 1) } : { kind: 'none' }
}

const suffix = (length: number, size: number): ByteRange =>
  length === 0 || size === 0 ? { kind: 'none' } : { kind: 'part', first: Math.max(0, size - length), last: size - 1 }
