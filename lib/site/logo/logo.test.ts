import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pngLogo } from '@/lib/site/logo/png-logo'
import { svgLogo } from '@/lib/site/logo/svg-logo'

const svg = (inside: string, more = '') =>
  svgLogo(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"${more}>\n${inside}\n</svg>`))
const told = (reading: ReturnType<typeof svgLogo>) =>
  reading.kind === 'read' ? [] : reading.faults.map(({ line, what, fix }) => `${line}: ${what}; ${fix}`)

test('what draws is written anew, and nothing else of the file', () => {
  const inside =
    '<!-- by hand --><x:y xmlns:x="urn:x"/><title>A &amp; B</title><path id="p" d="M0 0h9" fill="url(#g)" x:z="1" xmlns:x="urn:x"/>loose'
  expect(svg(inside)).toEqual({
    kind: 'read',
    picture: {
      ...{ width: 120, height: 40 },
      content:
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><title>A &amp; B</title><path id="p" d="M0 0h9" fill="url(#g)"></path></svg>\n',
    },
  })
})

test.each([
  ['<script>x()</script>', /2: <script> is not allowed/],
  ['<path d="M0 0" onload="x()"/>', /2: onload on <path> is not allowed/],
  ['<image href="https://a.example/"/>', /<image> is not allowed/],
  ['<a href="javascript:x()"><path d="M0 0"/></a>', /<a> is not allowed/],
  ['<use href="#p"/>', /<use> is not allowed/],
  ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', /<foreignObject> is not allowed/],
  ['<style>path{fill:red}</style>', /<style> is not allowed in a logo; write the styles as attributes/],
  ['<text>a</text>', /convert texts to paths/],
  ['<set attributeName="href" to="javascript:x()"/>', /<set> is not allowed/],
  ['<path d="M0 0" fill="url(https://a.example/#g)"/>', /fill on <path> refers to something outside/],
  ['<path d="M0 0" style="fill:u\\72l(//a.example)"/>', /style on <path> refers to something outside/],
  ['<path d="M0 0" style="background:image-set(&quot;//a.example&quot;)"/>', /refers to something outside/],
  ['<path d="M0 0" style="fill:ur/**/l(//a.example)"/>', /refers to something outside/],
  ['<path>', /xml/i],
])('%s is told', (inside, says) =>
  expect(told(svg(inside)).join('\n') || 'read').toMatch(says.source.includes('xml') ? /well-formed|close/ : says),
)

test('all that is wrong is told at once', () => {
  expect(told(svg('<script/>\n<image/>'))).toHaveLength(2)
})

test('a document type, another root and a picture without a size are told', () => {
  expect(told(svgLogo(Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'))).join()).toContain('doctype')
  expect(told(svgLogo(Buffer.from('<html/>'))).join()).toContain('it is no SVG file')
  expect(told(svgLogo(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 1"/>'))).join()).toContain('how large')
})

/** A chunk; nobody here looks at its checksum, a browser does. */
function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
}
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const header = (width: number, height: number) => {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width)
  data.writeUInt32BE(height, 4)
  return chunk('IHDR', data)
}
const [DATA, END] = [chunk('IDAT', Buffer.from('x')), chunk('IEND', Buffer.alloc(0))]

test('of a PNG file what makes the picture is kept, and nothing beside or behind it', () => {
  const reading = pngLogo(
    Buffer.concat([SIGNATURE, header(120, 40), chunk('eXIf', Buffer.from('place')), DATA, END, Buffer.from('<script>')]),
  )
  expect(reading).toEqual({
    kind: 'read',
    picture: { width: 120, height: 40, content: Buffer.concat([SIGNATURE, header(120, 40), DATA, END]) },
  })
})

test.each([
  ['another file', Buffer.from('<svg/>'), /does not begin as a PNG/],
  ['a file that is cut', Buffer.concat([SIGNATURE, header(1, 1), DATA]), /ends too early/],
  ['one without a picture', Buffer.concat([SIGNATURE, header(1, 1), END]), /holds no picture/],
  ['one of no height', Buffer.concat([SIGNATURE, header(1, 0), DATA, END]), /1 by 0 pixels/],
  ['a huge one', Buffer.concat([SIGNATURE, header(5000, 1), DATA, END]), /at most 4096/],
])('%s is refused', (_, bytes, says) => {
  const reading = pngLogo(bytes)
  expect(reading.kind === 'refused' ? reading.faults[0]?.what + String(reading.faults[0]?.fix) : '').toMatch(says)
})

test('whatever the bytes, they are read or refused', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => ['read', 'refused'].includes(pngLogo(Buffer.concat([SIGNATURE, bytes])).kind)))
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => ['read', 'refused'].includes(svg(text).kind)))
})
