import { useState } from 'react'
import styles from '@/components/check/check-result.module.css'
import { download } from '@/components/page/download'
import { KEPT_AS } from '@/lib/check/page/kept-files'
import type { CheckResult } from '@/lib/check/result/result'

/** The whole result as files made on the spot; nothing leaves the browser. */
export function KeepCheck({ result }: Readonly<{ result: CheckResult }>) {
  const [said, setSaid] = useState('')
  return (
    <>
      <p className={styles.keep}>
        {KEPT_AS.map(({ words, name, type, make }) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              download(
                make(result, (path) => new URL(path, location.origin).href),
                type,
                name,
              )
              setSaid(`Saved as ${name}.`)
            }}
          >
            {words}
          </button>
        ))}
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </p>
      <p className={styles.soft} role="status">
        {said}
      </p>
      <p className={styles.soft}>
        In a pipeline: <code>npm run -s bulkhead -- check --format json nova.conf</code>
      </p>
    </>
  )
}
