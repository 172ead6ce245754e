import { useState } from 'react'
import styles from '@/components/fleet/fleet-tool.module.css'
import { download } from '@/components/page/download'
import tool from '@/components/page/tool.module.css'
import type { GroupChange } from '@/lib/fleet/compare-fleets'
import { fleetCsv, fleetJson } from '@/lib/fleet/fleet-files'
import type { FleetResult } from '@/lib/fleet/fleet-result'

type Props = Readonly<{ result: FleetResult; changes: readonly GroupChange[] | null }>

/** The whole result as files made on the spot; the JSON is what a later result is compared with. */
export function KeepFleet({ result, changes }: Props) {
  const [said, setSaid] = useState('')
  const save = (text: string, type: string, name: string) => {
    download(text, type, name)
    setSaid(`Saved as ${name}.`)
  }
  const absolute = (path: string) => new URL(path, location.origin).href
  return (
    <div className={styles.actions}>
      <button type="button" className={tool.small} onClick={() => save(fleetJson(result, changes), 'application/json', 'fleet.json')}>
        JSON, to compare with later
      </button>
      <button type="button" className={tool.small} onClick={() => save(fleetCsv(result, absolute), 'text/csv', 'fleet.csv')}>
        CSV
      </button>
      <button type="button" className={tool.small} onClick={() => print()}>
        Print
      </button>
      <p className={styles.hint} role="status">
        {said}
      </p>
    </div>
  )
}
