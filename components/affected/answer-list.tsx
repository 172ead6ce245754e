import { useState } from 'react'
import { AnswerRow } from '@/components/affected/answer-row'
import styles from '@/components/affected/answer-view.module.css'
import type { Shown } from '@/lib/concern/shown-answers'

/** So many rows are made at once; more take a press. */
const A_PAGE = 50

/** Answers in the order given. */
export function AnswerList({ shown }: Readonly<{ shown: readonly Shown[] }>) {
  const [pages, setPages] = useState(1)
  const left = shown.length - pages * A_PAGE
  return (
    <>
      <ul className={styles.list}>
        {shown.slice(0, pages * A_PAGE).map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no state, and one question may be asked twice.
          <AnswerRow key={at} shown={each} />
        ))}
      </ul>
      {left > 0 ? (
        <button type="button" className={styles.button} onClick={() => setPages(pages + 1)}>
          Show {Math.min(left, A_PAGE)} more of {left.toLocaleString('en')}
        </button>
      ) : null}
    </>
  )
}
