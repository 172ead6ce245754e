import { isMap, isNode, isScalar, LineCounter, type Node, Parser, parseDocument } from 'yaml'
import { tokenFaults } from '@/lib/input/yaml/yaml-tokens'

/** A place in a file, counted from 1. */
export type Place = Readonly<{ line: number; col: number }>

/** A YAML document as plain values, and where each of them stands. */
export type LocatedYaml = Readonly<{
  value: unknown
  /** What keeps it from being YAML that we accept. */
  errors: readonly Readonly<{ place: Place; what: string }>[]
  /** The place of the value at a path, or of the nearest parent that is there; with `key`, of that key in it. */
  locate: (path: readonly PropertyKey[], key?: string) => Place
}>

/** Read YAML strictly: no duplicate keys, anchors, aliases or tags, as the other content. Never throws. */
export function readYaml(text: string): LocatedYaml {
  const lines = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), col: Math.max(1, col) }
  }
  const faults = tokenFaults([...new Parser().parse(text)])
  if (faults.length > 0) {
    for (const { index } of text.matchAll(/^/gm)) lines.addNewLine(index)
    const errors = faults.map(({ offset, what }) => ({ place: placeAt(offset), what }))
    return { value: null, errors, locate: () => ({ line: 1, col: 1 }) }
  }
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, schema: 'core' })
  const errors = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ place: placeAt(pos[0]), what: message }))
  const locate = (path: readonly PropertyKey[], key?: string): Place => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true)
      if (!isNode(node)) continue
      return placeAt((key === undefined || length < path.length ? null : keyOffset(node, key)) ?? node.range?.[0] ?? 0)
    }
    return { line: 1, col: 1 }
  }
  return { value: errors.length === 0 ? document.toJS() : null, errors, locate }
}

function keyOffset(node: Node, key: string): number | null {
  if (!isMap(node)) return null
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null
}
