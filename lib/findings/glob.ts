/**
 * Whether a text as a whole matches a glob: `*` any characters but `/`, `**` any characters, `**` and a slash any folders or none,
 * `?` one character but `/`.
 *
 * Takes time in proportion to both lengths, whatever the glob.
 */
export function matchesGlob(glob: string, text: string): boolean {
  const tokens = glob.match(/\*\*\/?|[\s\S]/gu) ?? []
  let open = withEmpty(tokens, [0])
  for (const char of text)
    open = withEmpty(
      tokens,
      [...open].flatMap((at) => after(tokens, at, char)),
    )
  return open.has(tokens.length)
}

/** Inside of the folders of a `**` with a slash; only a slash ends them. */
const INSIDE = 0.5

function after(tokens: readonly string[], at: number, char: string): number[] {
  const next = Math.floor(at) + 1
  const token = tokens[next - 1]
  if (token === '**/') return char === '/' ? [next - INSIDE, next] : [next - INSIDE]
  if (token === '**' || (token === '*' && char !== '/')) return [at]
  return token === char || (token === '?' && char !== '/') ? [next] : []
}

/** A star may stand for nothing. */
function withEmpty(tokens: readonly string[], places: readonly number[]): Set<number> {
  const found = new Set(places)
  for (const at of found) if (tokens[at]?.startsWith('*')) found.add(at + 1)
  return found
}
