import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/** All elements of a page, in document order. */
export function elementsOf(html: string): Element[] {
  const elements: Element[] = []
  const visit = (parent: Parent): void => {
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue
      elements.push(node)
      visit('content' in node ? (node.content as Parent) : node) // a template holds its children apart
    }
  }
  visit(parse(html, { scriptingEnabled: false }))
  return elements
}

/** An attribute's value as the parser reads it; null where there is none. */
export function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((attr) => attr.name === name)?.value ?? null
}

/** The text directly in an element, as the parser reads it. */
export function textOf({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}
