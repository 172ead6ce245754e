import { crc32, deflateRawSync } from 'node:zlib'

/** 1980-01-01, the first day that ZIP knows: no archive says when it was made. */
const DATE = (1 << 5) | 1
const VERSION = 20
const UTF8 = 0x0800
const DEFLATED = 8

/**
 * An archive of files in the order of their names, so that the same files give the same bytes. Below 4 GiB and 65,536 files.
 *
 * @param files Text by name.
 * @param known What is compressed already; those that are in several archives are compressed once.
 */
export function zip(files: ReadonlyMap<string, string | Uint8Array>, known: Packed = new Map()): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const file = known.get(content) ?? pack(content)
    known.set(content, file)
    const { crc, size, packed } = file
    const encoded = Buffer.from(name)
    const shared = sharedHeader(crc, packed.length, size, encoded.length)
    const local = Buffer.concat([uint32(0x04034b50), shared, encoded, packed])
    const rest = Buffer.alloc(14) // comment, disk, attributes: none
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(VERSION), shared, rest, encoded]))
    parts.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const count = uint16(directory.length)
  const end = [uint32(0x06054b50), uint32(0), count, count, uint32(size), uint32(offset), uint16(0)]
  return Buffer.concat([...parts, ...directory, ...end])
}

/** Files by their content, compressed. */
export type Packed = Map<string | Uint8Array, Readonly<{ crc: number; size: number; packed: Uint8Array }>>

function pack(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return { crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes, { level: 9 }) }
}

/** The fields that a file's header and its entry in the directory have in common. */
function sharedHeader(crc: number, packed: number, size: number, nameLength: number): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(VERSION, 0)
  header.writeUInt16LE(UTF8, 2)
  header.writeUInt16LE(DEFLATED, 4)
  header.writeUInt16LE(DATE, 8)
  header.writeUInt32LE(crc, 10)
  header.writeUInt32LE(packed, 14)
  header.writeUInt32LE(size, 18)
  header.writeUInt16LE(nameLength, 22)
  return header
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
