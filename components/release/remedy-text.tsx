import type { Remedy } from '@/lib/library/indexes/remedy'

const MOST_SHOWN = 6

/** What to do: take the fix, follow what is recommended, or know that there is nothing. */
export function RemedyText({ remedy }: Readonly<{ remedy: Remedy }>) {
  if (remedy.kind === 'none') return 'Remedy: the advisory names no fix for this series and no workaround.'
  if (remedy.kind === 'workaround') {
    return (
      <>
        Remedy: no fix is named for this series; <a href={remedy.path}>what the advisory recommends</a>.
      </>
    )
  }
  const { versions, links } = remedy
  const shown = links.slice(0, MOST_SHOWN)
  return (
    <>
      Fix: {versions.map(({ product, version }) => `${product} ${version}`).join(', ')}
      {versions.length > 0 && links.length > 0 ? '; ' : ''}
      {shown.length === 0 ? '' : shown.length === 1 ? 'change ' : 'changes '}
      {shown.map(({ url }, index) => (
        <span key={url}>
          {index === 0 ? '' : ', '}
          <a href={url} rel="external noopener noreferrer">
            {nameOf(url)}
          </a>
        </span>
      ))}
      {links.length > shown.length ? ` and ${links.length - shown.length} more` : ''}.
    </>
  )
}

/** The number of a change, or the end of its address. */
const nameOf = (url: string) => /(\w+)\/?$/.exec(url)?.[1] ?? url
