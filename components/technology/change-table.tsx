import { DateText } from '@/components/page/date-text'
import { DatedText } from '@/components/page/dated-text'
import table from '@/components/technology/block-table.module.css'
import { SourceRefs } from '@/components/technology/source-refs'
import type { Driver } from '@/lib/facts/openstack/driver'
import type { Release } from '@/lib/facts/openstack/release'
import { statusWord } from '@/lib/facts/technologies/availability'
import { type DriverSources, sourcesOfChange } from '@/lib/facts/technologies/driver-sources'
import type { NumberedSources } from '@/lib/facts/technologies/number-sources'

type Props = Readonly<{ driver: Driver; releases: readonly Release[]; sources: DriverSources; numbered: NumberedSources }>

/** Every change of a driver, oldest first. */
export function ChangeTable({ driver, releases, sources, numbered }: Props) {
  return (
    <div className={table.scope}>
      <table className={table.table}>
        <caption>Changes to {driver.label}; between them nothing changed.</caption>
        <thead>
          <tr>
            <th scope="col">Series</th>
            <th scope="col">First release</th>
            <th scope="col">State</th>
            <th scope="col">What changed</th>
            <th scope="col">Sources</th>
          </tr>
        </thead>
        <tbody>
          {driver.changes.map((change) => {
            const release = releases.find(({ name }) => name === change.series)
            return (
              <tr key={change.series}>
                <th scope="row">{change.series}</th>
                <td data-label="First release">
                  <div>
                    {release?.nova}
                    {release?.released === undefined ? null : (
                      <>
                        , <DateText date={release.released} />
                      </>
                    )}
                  </div>
                </td>
                <td data-label="State">{statusWord(change.status)}</td>
                <td data-label="What changed">
                  <div>
                    <DatedText text={change.detail} />
                  </div>
                </td>
                <td data-label="Sources">
                  <SourceRefs sources={sourcesOfChange(change, sources)} numbered={numbered} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
