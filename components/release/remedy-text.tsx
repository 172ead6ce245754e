import { ActionText } from '@/components/advisory/action-text'
import { FixText } from '@/components/release/fix-text'
import type { Reference } from '@/lib/advisory/reference'
import type { Remedy } from '@/lib/library/indexes/remedy'

/** What to do: take the fix, follow what is recommended, or know that there is nothing. */
export function RemedyText({ remedy, action }: Readonly<{ remedy: Remedy; action: string | null }>) {
  const { kind, fixes, links, advice } = remedy
  if (fixes.length === 0 && action === null && kind === 'none')
    return 'Remedy: the advisory names no fix for this series and no workaround.'
  const isOpen = fixes.length === 0 && links.length === 0
  return (
    <>
      {fixes.length === 0 ? null : <FixText fixes={fixes} />}
      {links.length === 0 ? null : <ChangeList links={links} />}
      {isOpen && action === null ? 'Remedy: no fix is named for this series. ' : ' '}
      {action === null ? null : (
        <>
          What to do: <ActionText text={action} />{' '}
        </>
      )}
      {kind === 'fix' || advice === null ? null : (
        <>
          See <a href={advice}>what the advisory recommends</a>.
        </>
      )}
    </>
  )
}

const MOST_SHOWN = 6

function ChangeList({ links }: Readonly<{ links: readonly Reference[] }>) {
  const shown = links.slice(0, MOST_SHOWN)
  return (
    <>
      {shown.length === 1 ? 'Patch: change ' : 'Patches: changes '}
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

/** The number of a change, the beginning of a commit, or the end of the address. */
const nameOf = (url: string) => (/(\w+)\/?$/.exec(url)?.[1] ?? url).replace(/^([0-9a-f]{10})[0-9a-f]{30}$/, '$1')
