/** What the advisor hands to the check: the controls that its verdict requires, and the release. */
type CheckLink = Readonly<{
  release: string
  /** What was recommended, in words; shown, and nothing else. */
  verdict: string
  /** Ids of controls. */
  musts: readonly string[]
}>

const LONGEST = 4_000
const MOST_MUSTS = 100
export const NO_LINK: CheckLink = { release: '', verdict: '', musts: [] }

/** The fragment of a link to the check, without its `#`. */
export function writeCheckLink({ release, verdict, musts }: CheckLink): string {
  const words = new URLSearchParams()
  if (release !== '') words.set('release', release)
  if (verdict !== '') words.set('verdict', verdict)
  for (const id of musts) words.append('must', id)
  return words.toString()
}

/** Read a fragment. A link is anybody's: lengths are bounded, and what is no id is left out. */
export function readCheckLink(fragment: string): CheckLink {
  if (fragment.length > LONGEST) return NO_LINK
  const words = new URLSearchParams(fragment.replace(/^#/, ''))
  const plain = (name: string, pattern: RegExp) => pattern.exec(words.get(name) ?? '')?.[0] ?? ''
  return {
    release: plain('release', /^[\w.]{1,20}$/),
    verdict: plain('verdict', /^[\w ,()/.-]{1,120}$/),
    musts: [...new Set(words.getAll('must').filter((id) => /^[a-z0-9-]{1,60}$/.test(id)))].slice(0, MOST_MUSTS),
  }
}
