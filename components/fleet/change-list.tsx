import { useState } from 'react'
import styles from '@/components/fleet/fleet-tool.module.css'
import tool from '@/components/page/tool.module.css'
import type { GroupChange } from '@/lib/fleet/compare-fleets'
import { printable } from '@/lib/input/problems/printable'

const A_PAGE = 100

/** What is new, gone and changed. */
export function ChangeList({ changes }: Readonly<{ changes: readonly GroupChange[] }>) {
  const [pages, setPages] = useState(1)
  const left = changes.length - pages * A_PAGE
  if (changes.length === 0) return <p>Nothing has changed.</p>
  return (
    <>
      <ul className={styles.shared}>
        {changes.slice(0, pages * A_PAGE).map(({ name, kind, says }) => (
          <li key={`${kind} ${name}`}>
            <strong>{kind}</strong>: {printable(name)}
            {says.length === 0 ? null : <span>{printable(says.join('; '))}</span>}
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <button type="button" className={tool.small} onClick={() => setPages(pages + 1)}>
          Show {Math.min(left, A_PAGE)} more of {left.toLocaleString('en')}
        </button>
      ) : null}
    </>
  )
}
