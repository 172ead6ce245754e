import styles from '@/components/plot/availability-plot.module.css'
import { AvailabilityStrip } from '@/components/plot/availability-strip'
import { ReleaseAxis } from '@/components/plot/release-axis'
import { StatusLegend } from '@/components/plot/status-legend'
import { StatusPatterns } from '@/components/plot/status-patterns'
import type { Driver } from '@/lib/facts/openstack/driver'
import type { Release } from '@/lib/facts/openstack/release'
import { spansOf } from '@/lib/facts/technologies/availability'

type Props = Readonly<{ drivers: readonly Driver[]; releases: readonly Release[]; caption: string }>

/** Drivers of Nova in rows, releases in columns; once on a page, for its fills have ids. */
export function AvailabilityPlot({ drivers, releases, caption }: Props) {
  return (
    <figure className={styles.plot}>
      <figcaption>{caption}</figcaption>
      <StatusPatterns />
      <StatusLegend />
      <div className={styles.row}>
        <span />
        <ReleaseAxis releases={releases} />
      </div>
      {drivers.map((driver) => (
        <div className={styles.row} key={driver.id}>
          <span className={styles.label}>{driver.label}</span>
          <AvailabilityStrip label={driver.label} spans={spansOf(driver, releases)} columns={releases.length} />
        </div>
      ))}
    </figure>
  )
}
