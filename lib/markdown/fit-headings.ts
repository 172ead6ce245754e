import type { Heading, Root } from 'mdast'

/** Levels for the headings of a text, such that the first is `depth` and none is skipped; their order of rank is kept. */
export function fitHeadings(root: Root, depth: number): Root {
  const open: number[] = []
  const children = root.children.map((node) => {
    if (node.type !== 'heading') return node
    while ((open.at(-1) ?? 0) >= node.depth) open.pop()
    open.push(node.depth)
    return { ...node, depth: Math.min(6, depth + open.length - 1) as Heading['depth'] } // as: from depth (1 or more) to 6
  })
  return { ...root, children }
}
