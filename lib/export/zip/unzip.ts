import { crc32, inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
/** An entry that grows beyond this is no file of a publication. */
const MOST_BYTES = 1 << 28

/**
 * Read an archive by the directory at its end, as every program does that unpacks it. Files are unpacked when they are asked for.
 *
 * @throws Error where it is no archive, is cut off, larger than 4 GiB, or a file in it is not what its checksum says.
 */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer))
  if (end < 0 || end + 22 > buffer.length) throw new Error('it is no ZIP archive, or it is cut off')
  const count = buffer.readUInt16LE(end + 10)
  const files = new Map<string, () => Uint8Array>()
  let at = buffer.readUInt32LE(end + 16)
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== ENTRY) throw new Error('the directory of the archive is damaged')
    const length = buffer.readUInt16LE(at + 28)
    const entry = buffer.subarray(at, at + 46)
    files.set(buffer.toString('utf8', at + 46, at + 46 + length), () => unpacked(buffer, entry))
    at += 46 + length + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return files
}

function unpacked(archive: Buffer, entry: Buffer): Uint8Array {
  const from = entry.readUInt32LE(42)
  if (from + 30 > archive.length) throw new Error('a file of the archive begins after its end')
  const start = from + 30 + archive.readUInt16LE(from + 26) + archive.readUInt16LE(from + 28)
  const packed = archive.subarray(start, start + entry.readUInt32LE(20))
  const method = entry.readUInt16LE(10)
  if (method !== 0 && method !== 8) throw new Error(`a file of the archive is packed by method ${method}; deflate (8) is read`)
  const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: MOST_BYTES })
  if (crc32(bytes) !== entry.readUInt32LE(16)) throw new Error('a file of the archive is damaged: its checksum differs')
  return bytes
}
