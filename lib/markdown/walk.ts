type Parent<T> = Readonly<{ children: readonly T[] }>

/**
 * Visit a node and all that it holds, in the order of the text.
 *
 * @param visit Is told each node, its parent and its place there; `'skip'` leaves out what the node holds.
 */
export function walk<T extends object>(
  node: T,
  visit: (node: T, parent: T | null, index: number) => 'skip' | undefined,
  parent: T | null = null,
  index = 0,
): void {
  if (visit(node, parent, index) === 'skip' || !('children' in node)) return
  const { children } = node as Parent<T> // as: in a tree of T, what a node holds is of T
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at]
    if (child !== undefined) walk(child, visit, node, at)
  }
}
