import { MAX_YAML_DEPTH as MAX_DEPTH } from '@/lib/input/yaml/token-faults'

/** Lines of a value and of what is inside it, by key or position. */
export type JsonPlace = Readonly<{ line: number; parts: ReadonlyMap<PropertyKey, JsonPlace> }>

type JsonFault = Readonly<{ line: number; reason: string; what: string; fix: string }>

/** A value with its lines, or every reason why there is none. */
type ParsedJson = Readonly<{ kind: 'value'; value: unknown; place: JsonPlace }> | Readonly<{ kind: 'faults'; faults: JsonFault[] }>

/** More than the largest real documents have; as many take seconds, and a document of zeros alone would take minutes. */
const MOST_VALUES = 250_000
/** Each double key is a fault, and each fault takes time to tell. */
const MOST_FAULTS = 1000
const NO_PARTS: ReadonlyMap<PropertyKey, JsonPlace> = new Map()

type Node = Readonly<{ value: unknown; place: JsonPlace }>

const BLANK = /[ \t\n\r]*/y
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y

/** Unwinds the parser at the first place where the text is no JSON. */
class Unreadable extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.what)
  }
}

/**
 * Parse JSON by the letter of RFC 8259, with the line of everything in it.
 *
 * A key that comes twice is a fault, as is nesting beyond a limit that lies well inside every stack. Faults of syntax end the reading,
 * double keys do not.
 */
export function parseJson(text: string): ParsedJson {
  const faults: JsonFault[] = []
  let at = 0
  let line = 1
  let values = 0

  const stop = (reason: string, what: string, fix: string): never => {
    throw new Unreadable({ line, reason, what, fix })
  }
  const expected = (what: string) =>
    stop(
      'json-syntax',
      at < text.length ? `${what} is expected, not ${JSON.stringify(text.slice(at, at + 1))}` : `the text ends where ${what} is expected`,
      'write JSON without comments, trailing commas and bare words',
    )
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? null
    at += found?.length ?? 0
    return found
  }
  const skipBlanks = () => {
    for (const char of take(BLANK) ?? '') if (char === '\n') line += 1
  }
  const takeMark = (mark: string): boolean => {
    skipBlanks()
    const found = text[at] === mark
    if (found) at += 1
    return found
  }

  function readValue(depth: number): Node {
    skipBlanks()
    if (depth > MAX_DEPTH) stop('nesting-too-deep', `the values are nested deeper than ${MAX_DEPTH} levels`, 'make the structure flatter')
    values += 1
    if (values > MOST_VALUES) stop('file-too-large', `there are more than ${MOST_VALUES} values`, 'shorten it')
    const start = line
    if (takeMark('{')) return readObject(depth, start)
    if (takeMark('[')) return readArray(depth, start)
    const literal = take(STRING) ?? take(NUMBER) ?? take(WORD) ?? expected('a value')
    return { value: JSON.parse(literal), place: { line: start, parts: NO_PARTS } }
  }

  function readObject(depth: number, start: number): Node {
    const value: Record<string, unknown> = {}
    const parts = new Map<PropertyKey, JsonPlace>()
    if (takeMark('}')) return { value, place: { line: start, parts } }
    do {
      skipBlanks()
      const keyLine = line
      const key: string = JSON.parse(take(STRING) ?? expected('a key in double quotes'))
      if (!takeMark(':')) expected('a colon')
      const member = readValue(depth + 1)
      if (key === '__proto__') fault(keyLine, 'schema', 'the key "__proto__" is not allowed', 'remove it')
      else if (parts.has(key)) fault(keyLine, 'duplicate-key', `the key ${JSON.stringify(key)} occurs twice`, 'keep one of them')
      else {
        value[key] = member.value
        parts.set(key, { ...member.place, line: keyLine })
      }
    } while (takeMark(','))
    if (!takeMark('}')) expected('a comma or "}"')
    return { value, place: { line: start, parts } }
  }

  function readArray(depth: number, start: number): Node {
    const value: unknown[] = []
    const parts = new Map<PropertyKey, JsonPlace>()
    if (takeMark(']')) return { value, place: { line: start, parts } }
    do {
      const member = readValue(depth + 1)
      parts.set(value.length, member.place)
      value.push(member.value)
    } while (takeMark(','))
    if (!takeMark(']')) expected('a comma or "]"')
    return { value, place: { line: start, parts } }
  }

  function fault(faultLine: number, reason: string, what: string, fix: string) {
    if (faults.length < MOST_FAULTS) faults.push({ line: faultLine, reason, what, fix })
  }

  try {
    const { value, place } = readValue(0)
    skipBlanks()
    if (at < text.length) stop('json-syntax', 'there is text after the end of the value', 'remove it')
    return faults.length === 0 ? { kind: 'value', value, place } : { kind: 'faults', faults }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { kind: 'faults', faults: [...faults, error.fault] }
  }
}
