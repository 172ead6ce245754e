import table from '@/components/technology/block-table.module.css'
import { SourceRefs } from '@/components/technology/source-refs'
import type { Driver } from '@/lib/facts/openstack/driver'
import type { Release } from '@/lib/facts/openstack/release'
import { spanInWords, spansOf } from '@/lib/facts/technologies/availability'
import { type DriverSources, sourcesOfDriver } from '@/lib/facts/technologies/driver-sources'
import type { NumberedSources } from '@/lib/facts/technologies/number-sources'
import { findTechnology, type Technology } from '@/lib/facts/technologies/technology'

type Props = Readonly<{
  drivers: readonly Driver[]
  releases: readonly Release[]
  technologies: readonly Technology[]
  sources: DriverSources
  numbered: NumberedSources
  caption: string
}>

/** What the plot of drivers shows, in words. */
export function DriverTable({ drivers, releases, technologies, sources, numbered, caption }: Props) {
  return (
    <div className={table.scope}>
      <table className={table.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Driver</th>
            <th scope="col">Technology</th>
            <th scope="col">In Nova</th>
            <th scope="col">Sources</th>
          </tr>
        </thead>
        <tbody>
          {drivers.map((driver) => (
            <tr id={`driver-${driver.id}`} key={driver.id}>
              <th scope="row">{driver.label}</th>
              <td data-label="Drives">
                <div>
                  <Driven driver={driver} technologies={technologies} />
                </div>
              </td>
              <td data-label="In Nova">
                <ul className={table.plain}>
                  {spansOf(driver, releases)
                    .map(spanInWords)
                    .filter((words) => words !== null)
                    .map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                </ul>
              </td>
              <td data-label="Sources">
                <SourceRefs sources={sourcesOfDriver(driver, sources)} numbered={numbered} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Driven({ driver, technologies }: Readonly<{ driver: Driver; technologies: readonly Technology[] }>) {
  const found = driver.technologies.map((word) => findTechnology(technologies, word)?.technology).filter((each) => each !== undefined)
  const driven = [...new Set(found)]
  if (driven.length === 0) return <span className={table.soft}>not compared here</span>
  return driven.map(({ id, shortName }) => (
    <a href={`/technologies/${id}/#nova`} key={id}>
      {shortName}
    </a>
  ))
}
