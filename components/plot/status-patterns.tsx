import styles from '@/components/plot/status.module.css'

/** The fills of the statuses, once on a page that draws them; they differ in texture as well as in colour. */
export function StatusPatterns() {
  return (
    <svg className={styles.patterns} width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="fill-available-untested" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.softGround} width="7" height="7" />
          <rect className={styles.accentInk} width="2" height="7" />
        </pattern>
        <pattern id="fill-experimental" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className={styles.ground} width="6" height="6" />
          <circle className={styles.mediumInk} cx="3" cy="3" r="1.3" />
        </pattern>
        <pattern id="fill-deprecated" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect className={styles.ground} width="6" height="6" />
          <rect className={styles.highInk} width="2.5" height="6" />
        </pattern>
      </defs>
    </svg>
  )
}
