import type { Element, Nodes, Root } from 'hast'
import { textIn } from '@/lib/markdown/text-in'

/** The code blocks of a tree in their order; `lang` is null where none is known. */
export function codeBlocksOf(tree: Root): { lang: string | null; lines: number }[] {
  return codeIn(tree).map((code) => ({ lang: languageOf(code), lines: textIn(code).replace(/\n$/, '').split('\n').length }))
}

function codeIn(node: Nodes): Element[] {
  if (!('children' in node)) return []
  const isBlock = node.type === 'element' && node.tagName === 'pre'
  return node.children.flatMap((child) => (isBlock && child.type === 'element' && child.tagName === 'code' ? [child] : codeIn(child)))
}

/** The language in the class of a `code` element. */
export function languageOf({ properties }: Element): string | null {
  const names = Array.isArray(properties.className) ? properties.className.map(String) : []
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? null
}
