import styles from '@/components/plot/availability-plot.module.css'
import type { Release } from '@/lib/facts/openstack/release'
import { middleOf } from '@/lib/plot/percent'

const EVERY = 4

/** The names of the releases, upright; where there is little room, every fourth of them. */
export function ReleaseAxis({ releases }: Readonly<{ releases: readonly Release[] }>) {
  return (
    <svg className={styles.axis} width="100%" height="66" aria-hidden="true" focusable="false">
      {releases.map(({ name }, at) => (
        <svg
          className={at % EVERY === 0 ? styles.tick : `${styles.tick} ${styles.wideOnly}`}
          x={middleOf(at, releases.length)}
          aria-hidden="true"
          key={name}
        >
          <text transform="translate(4 60) rotate(-90)">{shortName(name)}</text>
          <path d="M0 62v4" />
        </svg>
      ))}
    </svg>
  )
}

/** `2024.1 Caracal` fits as `2024.1`; older names have no number. */
const shortName = (name: string) => (/^\d{4}\.\d /.test(name) ? name.slice(0, 6) : name)
