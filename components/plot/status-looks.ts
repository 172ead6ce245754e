import styles from '@/components/plot/status.module.css'
import type { DriverStatus } from '@/lib/facts/openstack/driver-status'

type Look = Readonly<{ letter: string; word: string; fill: string | undefined }>

/** How each status is drawn: a letter where there is little room, a word where there is more, and a fill; the solid one is a class. */
export const STATUS_LOOKS: Readonly<Record<Exclude<DriverStatus, 'not-present'>, Look>> = {
  available: { letter: 'A', word: 'Available', fill: undefined },
  'available-untested': { letter: 'U', word: 'Untested', fill: 'url(#fill-available-untested)' },
  experimental: { letter: 'E', word: 'Experimental', fill: 'url(#fill-experimental)' },
  deprecated: { letter: 'D', word: 'Deprecated', fill: 'url(#fill-deprecated)' },
  removed: { letter: 'R', word: 'Removed', fill: 'none' },
}

type Drawn = keyof typeof STATUS_LOOKS

/** The class of a box. */
export const rectClass = (status: Drawn) =>
  status === 'removed' ? styles.removed : status === 'available' ? `${styles.run} ${styles.available}` : styles.run

/** The class of the text on it. */
export const inkClass = (status: Drawn) => (status === 'available' ? styles.onSolid : status === 'removed' ? styles.onBlank : '')
