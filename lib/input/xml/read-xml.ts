import { SaxesParser } from 'saxes'

/** An element with its place. Prefixes mean what their address says, whatever the file calls them. */
export type XmlElement = Readonly<{
  local: string
  /** Address of the namespace; empty without one. */
  uri: string
  /** Attributes without a prefix. */
  attributes: ReadonlyMap<string, string>
  children: readonly XmlElement[]
  /** Its own text, without that of its children. */
  text: string
  /** Of the start tag, from 1. */
  line: number
  column: number
}>

/** The elements at the top, or the first fault with its line. */
type XmlReading =
  | Readonly<{ kind: 'read'; roots: readonly XmlElement[] }>
  | Readonly<{ kind: 'refused'; line: number; reason: string; what: string; fix: string }>

const DEEPEST = 100
const MOST_ELEMENTS = 500_000

/** Thrown out of the parser, so that nothing behind a fault is read. */
class Stop extends Error {
  constructor(readonly reading: Extract<XmlReading, { kind: 'refused' }>) {
    super(reading.what)
  }
}

type Open = { -readonly [key in keyof XmlElement]: XmlElement[key] } & { children: XmlElement[] }

/**
 * Read one XML document, or several one after the other, as `virsh dumpxml` prints them in a loop. No DTD, no entities but XML's own;
 * depth and number of elements have an end.
 */
export function readXml(text: string): XmlReading {
  const parser = new SaxesParser({ fragment: true, xmlns: true, position: true })
  const roots: XmlElement[] = []
  const open: Open[] = []
  const placeOf = placesIn(text)
  let [count, start] = [0, { line: 1, column: 1 }]
  const stop = (line: number, reason: string, what: string, fix: string): never => {
    throw new Stop({ kind: 'refused', line, reason, what, fix })
  }
  parser.on('error', ({ message }) => {
    const line = Number(/^(\d+):/.exec(message)?.[1] ?? 1)
    stop(line, 'xml-syntax', `it is not well-formed XML: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`, 'correct it there')
  })
  parser.on('doctype', () => stop(parser.line, 'xml-doctype', 'it has a document type', 'remove <!DOCTYPE …>; entities are not read'))
  parser.on('opentagstart', ({ name }) => {
    start = placeOf(parser.position - name.length - 2) // one character behind the name has been read
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1
    if (open.length >= DEEPEST) stop(parser.line, 'xml-depth', `elements are nested more than ${DEEPEST} deep`, 'no service reads that')
    if (count > MOST_ELEMENTS) stop(parser.line, 'xml-size', `there are more than ${MOST_ELEMENTS} elements`, 'check fewer guests at once')
    const own = Object.values(attributes).filter(({ prefix }) => prefix === '')
    const values = new Map(own.map(({ local: name, value }) => [name, value]))
    open.push({ local, uri, attributes: values, children: [], text: '', ...start })
  })
  parser.on('text', (piece) => {
    const last = open.at(-1)
    if (last !== undefined) last.text += piece
  })
  parser.on('cdata', (piece) => {
    const last = open.at(-1)
    if (last !== undefined) last.text += piece
  })
  parser.on('closetag', () => {
    const done = open.pop()
    if (done === undefined) return
    const parent = open.at(-1)
    if (parent === undefined) roots.push(done)
    else parent.children.push(done)
  })
  try {
    parser.write(withoutDeclarations(text)).close()
    return { kind: 'read', roots }
  } catch (error) {
    if (error instanceof Stop) return error.reading
    throw error
  }
}

/** A declaration in front of each document is replaced by blanks, so that places stay. */
function withoutDeclarations(text: string): string {
  return text.replace(/<\?xml\s[^?]*\?>/g, (found) => found.replace(/[^\n]/g, ' '))
}

/** Line and column of offsets that only grow. */
function placesIn(text: string): (offset: number) => Readonly<{ line: number; column: number }> {
  let [line, lineStart] = [1, 0]
  return (offset) => {
    for (let end = text.indexOf('\n', lineStart); end >= 0 && end < offset; end = text.indexOf('\n', lineStart)) {
      line += 1
      lineStart = end + 1
    }
    return { line, column: Math.max(0, offset - lineStart) + 1 }
  }
}
