import type { Definition, Image, Link, Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { hidesHost, parseAddress } from '@/lib/markdown/address'
import { readInfo } from '@/lib/markdown/fence-caption'
import { toPlain } from '@/lib/markdown/to-plain'
import { walk } from '@/lib/markdown/walk'

type Context = Readonly<{ definitions: ReadonlyMap<string, Definition>; used: Set<string>; isInLink: boolean }>

/**
 * Rewrite a tree so that whatever Markdown would hide is text: titles, pictures, unused definitions, addresses that may not be links.
 */
export function showEverything(root: Root): Root {
  const definitions = new Map<string, Definition>()
  walk<Nodes>(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    return undefined
  })
  const context = { definitions, used: new Set<string>(), isInLink: false }
  const children = root.children.flatMap((node) => shown(node, context))
  return { ...root, children: children.flatMap((node) => (node.type === 'definition' ? shownDefinition(node, context) : [node])) }
}

function shown(node: RootContent, context: Context): RootContent[] {
  if (node.type === 'html') return [text(node.value)]
  if (node.type === 'image') return shownImage(node, context)
  if (node.type === 'code') return [withInfo(node)]
  if (node.type === 'linkReference' || node.type === 'imageReference') {
    const definition = context.definitions.get(node.identifier)
    if (definition === undefined) return [text(node.type === 'imageReference' ? `![${node.alt ?? ''}]` : `[${toPlain(node.children)}]`)]
    context.used.add(node.identifier)
    const { url, title } = definition
    return node.type === 'linkReference'
      ? shownLink({ type: 'link', url, title: title ?? null, children: node.children }, context)
      : shownImage({ type: 'image', url, title: title ?? null, alt: node.alt ?? null }, context)
  }
  if (node.type === 'link') return shownLink(node, context)
  if (!('children' in node)) return [node]
  // as: a node of one kind keeps children of that kind; what replaces a child is phrasing where the child was
  return [{ ...node, children: node.children.flatMap((child) => shown(child, context)) } as RootContent]
}

function shownLink(link: Link, context: Context): RootContent[] {
  const inside = link.children.flatMap((child) => shown(child, { ...context, isInLink: true }) as PhrasingContent[]) // as: see above
  const after = link.title ? [text(` "${link.title}"`)] : []
  const words = toPlain(inside)
  const address = context.isInLink ? null : parseAddress(link.url)
  if (address === null) return [...inside, ...(isSaid(words, link.url) ? [] : [text(` (${link.url})`)]), ...after]
  const host = address.kind === 'web' && hidesHost(words, address.host) ? [text(` (${address.host})`)] : []
  const children = words.trim() === '' ? [text(link.url)] : inside
  return [{ type: 'link', url: address.href, title: null, children }, ...host, ...after]
}

/** A picture is never loaded: its description, and a link to it. */
function shownImage({ url, alt, title }: Image, context: Context): RootContent[] {
  const link: Link = { type: 'link', url, title: title ?? null, children: [text(url)] }
  return [...(alt ? [text(`${alt} `)] : []), text('('), ...shownLink(link, context), text(')')]
}

function shownDefinition(node: Definition, context: Context): RootContent[] {
  const isUsed = context.used.has(node.identifier) && context.definitions.get(node.identifier) === node
  if (isUsed) return []
  const { url, title, label, identifier } = node
  const link = shownLink({ type: 'link', url, title: title ?? null, children: [text(url)] }, context)
  return [{ type: 'paragraph', children: [text(`[${label ?? identifier}]: `), ...(link as PhrasingContent[])] }] // as: a link makes phrasing
}

function withInfo(node: Extract<RootContent, { type: 'code' }>): RootContent {
  if (node.data !== undefined) return node // made by a reader, not parsed: what is known of the code is said
  const { lang, caption } = readInfo(node)
  const hProperties = caption === null ? {} : { dataCaption: caption }
  return { type: 'code', lang, meta: null, value: node.value, data: { hProperties } }
}

const isSaid = (words: string, url: string) => words === url || `mailto:${words}` === url || `http://${words}` === url
const text = (value: string): Text => ({ type: 'text', value })
