import styles from '@/components/policy/plot.module.css'

const TOP = 22
const DEEP = 150
const BOTTOM = 24

/** How many questions interviews take: a column for each number. */
export function LengthPlot({ histogram, mean, label }: Readonly<{ histogram: readonly number[]; mean: number; label: string }>) {
  const most = Math.max(...histogram, 0.01)
  const width = 100 / histogram.length
  const percentAt = (at: number) => `${(at * width).toFixed(2)}%`
  return (
    <svg className={styles.plot} width="100%" height={TOP + DEEP + BOTTOM} role="img" aria-label={label}>
      <line className={styles.mean} x1={percentAt(mean + 0.5)} x2={percentAt(mean + 0.5)} y1="14" y2={TOP + DEEP} />
      {histogram.map((share, at) => {
        const height = share === 0 ? 0 : Math.max((share / most) * DEEP, 1)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the number of questions
          <g key={at}>
            <rect
              className={styles.bar}
              x={percentAt(at + 0.12)}
              y={TOP + DEEP - height}
              width={`${(width * 0.76).toFixed(2)}%`}
              height={height}
            />
            <text className={styles.tick} x={percentAt(at + 0.5)} y={TOP + DEEP + 17}>
              {at}
            </text>
            {share < 0.05 ? null : (
              <text className={styles.tick} x={percentAt(at + 0.5)} y={TOP + DEEP - height - 5}>
                {Math.round(share * 100)}%
              </text>
            )}
          </g>
        )
      })}
      <line className={styles.axis} x1="0" x2="100%" y1={TOP + DEEP + 0.5} y2={TOP + DEEP + 0.5} />
      <text className={styles.meanText} x={percentAt(mean + 0.5)} y="11" dx="6">
        mean {mean.toFixed(1)}
      </text>
    </svg>
  )
}
