import styles from '@/components/plot/availability-plot.module.css'
import status from '@/components/plot/status.module.css'
import { inkClass, rectClass, STATUS_LOOKS } from '@/components/plot/status-looks'

const MEANS = {
  available: 'in the tree, without caveats',
  'available-untested': 'in the tree, not tested upstream',
  experimental: 'in the tree, untested, without a clear maintainer',
  deprecated: 'in the tree, removal announced',
  removed: 'removed as of this release',
} as const

const ROWS = ['available', 'available-untested', 'experimental', 'deprecated', 'removed'] as const

/** What letters and fills mean. */
export function StatusLegend() {
  return (
    <ul className={styles.legend}>
      {ROWS.map((each) => {
        const { letter, word, fill } = STATUS_LOOKS[each]
        const ink = inkClass(each)
        return (
          <li key={each}>
            <svg width="26" height="22" aria-hidden="true" focusable="false">
              <rect className={rectClass(each)} x="1" y="1" width="24" height="20" fill={fill} />
              <text className={`${status.letter} ${ink}`} x="13" y="15.5">
                {letter}
              </text>
            </svg>
            <span>
              <b>{word}</b>: {MEANS[each]}
            </span>
          </li>
        )
      })}
      <li>
        <svg width="26" height="22" aria-hidden="true" focusable="false">
          <line className={styles.base} x1="1" x2="25" y1="11" y2="11" />
        </svg>
        <span>
          <b>Line</b>: not in Nova
        </span>
      </li>
    </ul>
  )
}
