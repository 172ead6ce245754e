import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** The bytes of a file, or why they cannot be had. */
type Bytes =
  | Readonly<{ kind: 'bytes'; bytes: Uint8Array }>
  | Readonly<{ kind: 'refused'; reason: 'unreadable-file' | 'file-too-large'; what: string; fix: string }>

/** Never through a link that took the place of the file, and never waiting for somebody to write into a pipe. */
const HOW = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Read a file of anybody's making. A file that is too large is not read.
 *
 * @param most Bytes that it may have.
 */
export function readBytes(path: string, most: number): Bytes {
  let file: number | undefined
  try {
    file = openSync(path, HOW)
    const stat = fstatSync(file)
    if (!stat.isFile()) return unreadable('this is not a regular file', 'replace it with a file, or remove it')
    if (stat.size > most) return tooLarge(stat.size, most)
    const bytes = readUpTo(file, stat.size, most + 1)
    return bytes.length > most ? tooLarge(bytes.length, most) : { kind: 'bytes', bytes } // it has grown since, or never told its size
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return unreadable(...wordsOf(String(error.code)))
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function readUpTo(file: number, size: number, most: number): Uint8Array {
  let bytes = Buffer.alloc(Math.min(most, size + 1))
  let length = 0
  while (length < most) {
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(most, length * 2))
    const got = readSync(file, bytes, length, bytes.length - length, null)
    if (got === 0) break
    length += got
  }
  return bytes.subarray(0, length)
}

const tooLarge = (size: number, most: number): Bytes => ({
  ...{ kind: 'refused', reason: 'file-too-large', what: `the file has ${size} bytes; the limit is ${most}` },
  fix: 'split it, or link to what is long',
})

const unreadable = (what: string, fix: string): Bytes => ({ kind: 'refused', reason: 'unreadable-file', what, fix })

/** What the code of an error of the file system means for a file that is to be read, and how to mend it. */
export function wordsOf(code: string): [what: string, fix: string] {
  if (code === 'EACCES' || code === 'EPERM') return ['permission to read it is denied', 'grant read permission: chmod a+rX']
  if (code === 'ENOENT') return ['it has disappeared', 'run this again']
  if (code === 'ELOOP') return ['it is a symbolic link', 'replace it with the file itself']
  if (code === 'ENAMETOOLONG') return ['its path is too long to open', 'shorten it']
  return [`it cannot be read (${code})`, 'repair the disk, or remove the file']
}
