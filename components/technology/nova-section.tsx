import { DatedText } from '@/components/page/dated-text'
import { AvailabilityPlot } from '@/components/plot/availability-plot'
import { ChangeTable } from '@/components/technology/change-table'
import styles from '@/components/technology/technology-page.module.css'
import type { Driver } from '@/lib/facts/openstack/driver'
import type { Release } from '@/lib/facts/openstack/release'
import { spanInWords, spansOf } from '@/lib/facts/technologies/availability'
import type { DriverSources } from '@/lib/facts/technologies/driver-sources'
import type { NumberedSources } from '@/lib/facts/technologies/number-sources'

type Props = Readonly<{
  name: string
  drivers: readonly Driver[]
  releases: readonly Release[]
  sources: DriverSources
  numbered: NumberedSources
}>

/** Which drivers of Nova use a technology, in which releases, and what selects them. */
export function NovaSection({ name, drivers, releases, sources, numbered }: Props) {
  return (
    <section className={styles.section} aria-labelledby="nova">
      <h2 id="nova">In Nova</h2>
      {drivers.length === 0 ? (
        <p>Nova has no driver for {name}.</p>
      ) : (
        <AvailabilityPlot drivers={drivers} releases={releases} caption={`Nova drivers for ${name}, by release`} />
      )}
      {drivers.map((driver) => (
        <section className={styles.part} aria-labelledby={`driver-${driver.id}`} key={driver.id}>
          <h3 id={`driver-${driver.id}`}>{driver.label}</h3>
          <p>{sentence(driver, releases)}</p>
          <p>
            Selected by <code>compute_driver</code> {driver.config.computeDriver}
            {driver.config.virtType === undefined ? null : (
              <>
                {' '}
                and <code>[libvirt]virt_type</code> {driver.config.virtType}
              </>
            )}
            {driver.config.related === undefined ? '.' : `; see also ${driver.config.related}.`}
          </p>
          {driver.notes.map((note) => (
            <p key={note}>
              <DatedText text={note} />
            </p>
          ))}
          <ChangeTable driver={driver} releases={releases} sources={sources} numbered={numbered} />
        </section>
      ))}
    </section>
  )
}

function sentence(driver: Driver, releases: readonly Release[]): string {
  const words = spansOf(driver, releases)
    .map(spanInWords)
    .filter((each) => each !== null)
    .join('; ')
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
}
