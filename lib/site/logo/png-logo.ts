import type { LogoReading } from '@/lib/site/logo/logo-reading'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** What a picture needs to be shown. Texts, places and whatever else a camera or a program adds are not published. */
const KEPT: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']
const MOST_PIXELS = 4096

/** Read a PNG file (ISO/IEC 15948) chunk by chunk, and put together again what makes the picture. */
export function pngLogo(bytes: Uint8Array): LogoReading {
  const file = Buffer.from(bytes)
  if (!file.subarray(0, 8).equals(SIGNATURE)) return refused('it does not begin as a PNG file does', 'export it as PNG')
  const kept: Buffer[] = [SIGNATURE]
  const types: string[] = []
  for (let at = 8; types.at(-1) !== 'IEND'; ) {
    if (at + 12 > file.length || at + 12 + file.readUInt32BE(at) > file.length) return refused('it ends too early', 'export it again')
    const end = at + 12 + file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    types.push(type)
    if (KEPT.includes(type)) kept.push(file.subarray(at, end))
    at = end
  }
  if (types[0] !== 'IHDR' || !types.includes('IDAT') || file.readUInt32BE(8) !== 13)
    return refused('it holds no picture', 'export it again')
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  if (Math.min(width, height) < 1 || Math.max(width, height) > MOST_PIXELS)
    return refused(`it has ${width} by ${height} pixels`, `make it at most ${MOST_PIXELS} wide and high`)
  return { kind: 'read', picture: { content: Buffer.concat(kept), width, height } }
}

const refused = (what: string, fix: string): LogoReading => ({ kind: 'refused', faults: [{ line: null, reason: 'logo', what, fix }] })
