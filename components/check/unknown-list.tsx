import { useState } from 'react'
import styles from '@/components/check/check-result.module.css'
import { placeInWords } from '@/lib/check/page/result-in-words'
import type { UnknownOption } from '@/lib/check/result/result'
import { printable } from '@/lib/input/problems/printable'

const WORDS: Readonly<Record<UnknownOption['kind'], string>> = {
  unknown: 'unknown',
  'wrong-section': 'in the wrong place',
  renamed: 'an old name',
  removed: 'gone',
}
const A_PAGE = 50

/** Lines that the service does not read as they are written. */
export function UnknownList({ unknown }: Readonly<{ unknown: readonly UnknownOption[] }>) {
  const [pages, setPages] = useState(1)
  const left = unknown.length - pages * A_PAGE
  return (
    <>
      <ul className={styles.unknown}>
        {unknown.slice(0, pages * A_PAGE).map(({ file, line, option, kind, suggestion }) => (
          <li key={`${file} ${line} ${option}`}>
            <span>{placeInWords({ file, line })}</span> <code>{printable(option)}</code> is {WORDS[kind]}
            {suggestion === null ? '' : `: ${printable(suggestion)}`}
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <p className={styles.copy}>
          <button type="button" onClick={() => setPages(pages + 1)}>
            Show {Math.min(left, A_PAGE)} more of {left}
          </button>
        </p>
      ) : null}
    </>
  )
}
