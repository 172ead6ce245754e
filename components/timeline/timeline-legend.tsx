import plot from '@/components/plot/dot-plot.module.css'
import styles from '@/components/timeline/timeline.module.css'

const LOOKS = [
  { look: 'in', rx: 9, words: 'driver added to Nova' },
  { look: 'warn', rx: 2, words: 'driver becomes deprecated or experimental' },
  { look: 'out', rx: 2, words: 'driver removed' },
  { look: 'plain', rx: 2, words: 'anything else' },
] as const

/** What the shapes of marks mean. */
export function TimelineLegend() {
  return (
    <ul className={styles.legend}>
      {LOOKS.map(({ look, rx, words }) => (
        <li key={look}>
          <svg className={`${plot.mark} ${plot[look]}`} width="22" height="20" aria-hidden="true" focusable="false">
            <rect x="2" y="1" width="17" height="18" rx={rx} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}
