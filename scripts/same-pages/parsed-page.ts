import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type Comment = DefaultTreeAdapterTypes.CommentNode
export type Node = DefaultTreeAdapterTypes.Node
type Parent = DefaultTreeAdapterTypes.ParentNode

/** A parsed page: its text, and what stands in it, in document order. */
export type Page = Readonly<{ html: string; elements: readonly Element[]; comments: readonly Comment[] }>

/** parse5's own tree, but only the offset of a node's end is noted: copying all that is known of it, node by node, takes a fifth of the time. */
const treeAdapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  updateNodeSourceCodeLocation: (node, end) => {
    if (node.sourceCodeLocation && end.endOffset !== undefined) node.sourceCodeLocation.endOffset = end.endOffset
  },
}

/** Parse a page; every node knows its offsets, so that a page can be edited and not written anew. */
export function parsePage(html: string): Page {
  const elements: Element[] = []
  const comments: Comment[] = []
  const visit = (parent: Parent): void => {
    for (const node of parent.childNodes) {
      if (isComment(node)) comments.push(node)
      if (!isElement(node)) continue
      elements.push(node)
      visit('content' in node ? (node.content as Parent) : node)
    }
  }
  visit(parse(html, { treeAdapter, sourceCodeLocationInfo: true, scriptingEnabled: false }))
  return { html, elements, comments }
}

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isComment = (node: Node): node is Comment => node.nodeName === '#comment'

/** An attribute's value as the parser reads it; null where there is none. SVG's `xlink:href` goes by that name. */
export function attribute(element: Element, name: string): string | null {
  for (const attr of element.attrs) if (nameOf(attr) === name) return attr.value
  return null
}

/** The name of an attribute with its prefix. */
export const nameOf = ({ name, prefix }: Element['attrs'][number]): string => (prefix ? `${prefix}:${name}` : name)

/** The text directly in an element, as the parser reads it. */
export function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

/** Where a node stands in the text; null for what the parser had to add. */
export function rangeOf(node: Element | Comment): Readonly<{ start: number; end: number }> | null {
  const location = node.sourceCodeLocation
  return location ? { start: location.startOffset, end: location.endOffset } : null
}

/** Words of a `rel` attribute, in lower case. */
export const relOf = (element: Element): readonly string[] => (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/)
