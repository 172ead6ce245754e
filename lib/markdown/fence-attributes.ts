/** The attributes of a fence that are understood: what its code is written to or read from, and for which versions of Nova it holds. */
export const FENCE_ATTRIBUTES = ['title', 'file', 'since', 'before'] as const

/**
 * What stands behind the language of a fence: `file="nova.conf" since="20.0.0"`.
 *
 * @returns The attributes by name in their order, and whatever is no attribute, as written.
 */
export function readAttributes(meta: string): Readonly<{ attributes: ReadonlyMap<string, string>; rest: string }> {
  const attributes = new Map<string, string>()
  const rest = meta.replace(/([A-Za-z][\w-]*)="([^"]*)"(?=\s|$)/g, (whole, name: string, value: string) => {
    if (attributes.has(name)) return whole // the second of two says something else: it is not lost
    attributes.set(name, value)
    return ''
  })
  return { attributes, rest: rest.trim() }
}
