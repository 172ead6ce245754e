import type { Link, PhrasingContent, Root, RootContent } from 'mdast'
import { addressAt } from '@/lib/markdown/address-at'

/** Bare addresses end where a mark of the text around them begins; GFM lets some of these marks into the address. */
export function tidyAutolinks<T extends Root | RootContent>(node: T): T {
  if (!('children' in node)) return node
  const children = node.children.flatMap((child): (RootContent | PhrasingContent)[] => {
    const [only] = child.type === 'link' ? child.children : []
    if (child.type !== 'link' || child.children.length !== 1 || only?.type !== 'text') return [tidyAutolinks(child)]
    return isBare(child, only.value) ? cut(child, only.value) : [child]
  })
  return { ...node, children }
}

const isBare = ({ url, position }: Link, value: string) =>
  (url === value || url === `http://${value}`) && (position?.end.offset ?? 0) - (position?.start.offset ?? 0) === value.length

function cut(link: Link, value: string): PhrasingContent[] {
  const kept = addressAt(value)
  if (kept === value) return [link]
  const url = link.url === value ? kept : `http://${kept}`
  return [
    { type: 'link', url, title: null, children: [{ type: 'text', value: kept }] },
    { type: 'text', value: value.slice(kept.length) },
  ]
}
