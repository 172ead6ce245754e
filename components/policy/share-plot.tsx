import styles from '@/components/policy/plot.module.css'
import { percent } from '@/components/policy/policy-words'

type Bar = Readonly<{ name: string; share: number; isQuiet?: boolean }>

const ROW = 40
const BAR = 12

/** Shares of a whole as bars, one below the other, each with its words. */
export function SharePlot({ bars, label }: Readonly<{ bars: readonly Bar[]; label: string }>) {
  return (
    <svg className={styles.plot} width="100%" height={bars.length * ROW} role="img" aria-label={label}>
      {bars.map(({ name, share, isQuiet }, at) => (
        <g key={name}>
          <text className={styles.name} x="0" y={at * ROW + 15}>
            {name}
            <tspan className={styles.value} dx="8">
              {percent(share)}
            </tspan>
          </text>
          <rect className={styles.track} x="0" y={at * ROW + 22} width="100%" height={BAR} />
          <rect
            className={isQuiet ? styles.quiet : styles.bar}
            x="0"
            y={at * ROW + 22}
            width={`${Math.max(share * 100, 0.3).toFixed(2)}%`}
            height={BAR}
          />
        </g>
      ))}
    </svg>
  )
}
