import type { Reference } from '@/lib/advisory/reference'

const MOST_SHOWN = 6

/** Changes by their numbers, each a link. */
export function PatchList({ patches }: Readonly<{ patches: readonly Reference[] }>) {
  const shown = patches.slice(0, MOST_SHOWN)
  return (
    <>
      {patches.length === 1 ? 'patch (change ' : 'patches (changes '}
      {shown.map(({ url }, index) => (
        <span key={url}>
          {index === 0 ? '' : ', '}
          <a href={url} rel="external noopener noreferrer">
            {nameOf(url)}
          </a>
        </span>
      ))}
      {patches.length > shown.length ? ` and ${patches.length - shown.length} more` : ''})
    </>
  )
}

/** The number of a change, the beginning of a commit, or the end of the address. */
const nameOf = (url: string) => (/(\w+)\/?$/.exec(url)?.[1] ?? url).replace(/^([0-9a-f]{10})[0-9a-f]{30}$/, '$1')
