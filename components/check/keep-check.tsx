import { useState } from 'react'
import styles from '@/components/check/check-result.module.css'
import { download } from '@/components/page/download'
import { KEPT_AS } from '@/lib/check/page/kept-files'
import type { VexBasis } from '@/lib/check/page/page-vex'
import type { CheckResult } from '@/lib/check/result/result'
import { CONCERN_DATA_PATH, type ConcernData } from '@/lib/concern/concern-data'
import { onHost } from '@/lib/site/on-host'

/** The whole result as files made on the spot; nothing leaves the browser. */
export function KeepCheck({ result, vex }: Readonly<{ result: CheckResult; vex: (basis: VexBasis) => Promise<string | null> }>) {
  const [said, setSaid] = useState('')
  /** The advisories are fetched for it: the check does without them. */
  const saveVex = async () => {
    setSaid('Reading the advisories …')
    try {
      const response = await fetch(onHost(CONCERN_DATA_PATH))
      if (!response.ok) throw new Error(`the host answered ${response.status}`)
      const concern: ConcernData = await response.json() // written by lib/export/concern-file.ts, published with this page
      const text = await vex({ concern, day: new Date().toISOString().slice(0, 10), origin: location.origin })
      if (text !== null) download(text, 'application/json', 'check.openvex.json')
      setSaid(text === null ? 'These files cannot be read any more.' : 'Saved as check.openvex.json.')
    } catch (error) {
      setSaid(`The advisories could not be used: ${error instanceof Error ? error.message : String(error)}.`) // the reader presses again
    }
  }
  return (
    <>
      <p className={styles.keep}>
        {KEPT_AS.map(({ words, name, type, make }) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              download(
                make(result, (path) => new URL(onHost(path), location.origin).href),
                type,
                name,
              )
              setSaid(`Saved as ${name}.`)
            }}
          >
            {words}
          </button>
        ))}
        <button type="button" onClick={() => void saveVex()}>
          OpenVEX
        </button>
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </p>
      <p className={styles.soft} role="status">
        {said}
      </p>
      <p className={styles.soft}>
        In a pipeline: <code>npm run -s bulkhead -- check --format sarif nova.conf</code>
      </p>
    </>
  )
}
