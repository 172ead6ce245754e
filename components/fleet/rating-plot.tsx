import styles from '@/components/fleet/rating-plot.module.css'
import type { Rating } from '@/lib/fleet/fleet-result'
import { RATING_WORDS } from '@/lib/fleet/fleet-words'

const ROW = 34
const BAR = 18

/** Groups by the risk of what runs, worst first, as bars with their numbers. */
export function RatingPlot({ ratings }: Readonly<{ ratings: readonly Readonly<{ rating: Rating; count: number }>[] }>) {
  const most = Math.max(1, ...ratings.map(({ count }) => count))
  const says = ratings.map(({ rating, count }) => `${RATING_WORDS[rating]}: ${count}`).join(', ')
  return (
    <svg className={styles.plot} width="100%" height={ratings.length * ROW} role="img" aria-label={`Groups by risk. ${says}.`}>
      {ratings.map(({ rating, count }, at) => (
        <g key={rating}>
          <text x="0" y={at * ROW + 13}>
            {RATING_WORDS[rating]}: {count.toLocaleString('en')}
          </text>
          <rect className={styles.ground} x="0" y={at * ROW + BAR} width="100%" height="8" />
          <rect className={styles[rating]} x="0" y={at * ROW + BAR} width={`${(100 * count) / most}%`} height="8" />
        </g>
      ))}
    </svg>
  )
}
