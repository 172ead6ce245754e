import type { Element, ElementContent, Root, RootContent } from 'hast'
import { languageOf } from '@/lib/markdown/code-blocks'
import { textIn } from '@/lib/markdown/text-in'

type Labels = Map<string, number>

/**
 * Markup of ours around what the document says: captions, scrolling, `scope`, and what a link to another site needs. Places in the
 * document, which nothing asks for any more, go.
 */
export function addOwnMarkup(root: Root): Root {
  const labels: Labels = new Map()
  // as: a root holds what an element holds, and no doctype is made from Markdown
  return { ...root, children: root.children.flatMap((node) => marked(node as ElementContent, labels)) as RootContent[] }
}

function marked({ position: _, ...node }: ElementContent, labels: Labels): ElementContent[] {
  if (node.type !== 'element') return [node]
  const element = { ...node, children: node.children.flatMap((child) => marked(child, labels)) }
  if (node.tagName === 'a') return [link(element)]
  if (node.tagName === 'pre') return [codeBlock(element, labels)]
  if (node.tagName === 'table') return [scrolling(element, labels)]
  if (node.tagName === 'th') return [{ ...element, properties: { ...element.properties, scope: 'col' } }]
  return [element]
}

function link(element: Element): Element {
  const href = String(element.properties.href ?? '')
  if (!/^https?:/i.test(href)) return element
  const external = { rel: ['external', 'noopener', 'noreferrer', 'nofollow'] }
  return { ...element, properties: { ...element.properties, ...external, ...(/^http:/i.test(href) ? { className: ['insecure'] } : {}) } }
}

function codeBlock(pre: Element, labels: Labels): Element {
  const [code] = pre.children
  if (code?.type !== 'element') return pre
  const { dataCaption, ...properties } = code.properties
  const caption = typeof dataCaption === 'string' ? dataCaption : null
  const label = unique(['Code', caption ?? languageOf(code)].filter((part) => part !== null).join(': '), labels)
  const block: Element = {
    ...pre,
    properties: { ...pre.properties, tabIndex: 0, role: 'group', ariaLabel: label },
    children: [{ ...code, properties }],
  }
  if (caption === null) return block
  const figcaption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: caption }] }
  return { type: 'element', tagName: 'figure', properties: { className: ['code'] }, children: [figcaption, block] }
}

function scrolling(table: Element, labels: Labels): Element {
  const [head] = table.children.filter((child) => child.type === 'element')
  const words =
    head === undefined
      ? ''
      : textIn(head)
          .trim()
          .split(/\s*\n\s*/)
          .filter(Boolean)
          .join(', ')
  const properties = {
    className: ['table'],
    tabIndex: 0,
    role: 'region',
    ariaLabel: unique(words === '' ? 'Table' : `Table: ${words}`, labels),
  }
  const named = { ...table, properties: { ...table.properties, ariaLabel: properties.ariaLabel } }
  return { type: 'element', tagName: 'div', properties, children: [named] }
}

/** Two regions of one text may not have the same name. */
function unique(label: string, labels: Labels): string {
  const count = (labels.get(label) ?? 0) + 1
  labels.set(label, count)
  return count === 1 ? label : `${label} (${count})`
}
