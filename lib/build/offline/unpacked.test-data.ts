import { inflateRawSync } from 'node:zlib'

/** The files of an archive that `zip` made, by name, in the order of its directory. */
export function unpacked(bytes: Uint8Array): Map<string, Buffer> {
  const archive = Buffer.from(bytes)
  const files = new Map<string, Buffer>()
  for (let at = archive.readUInt32LE(archive.length - 6); archive.readUInt32LE(at) === 0x02014b50; ) {
    const [packed, nameLength, from] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)]
    const start = from + 30 + archive.readUInt16LE(from + 26) + archive.readUInt16LE(from + 28)
    files.set(archive.toString('utf8', at + 46, at + 46 + nameLength), inflateRawSync(archive.subarray(start, start + packed)))
    at += 46 + nameLength
  }
  return files
}
