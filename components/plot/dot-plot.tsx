import styles from '@/components/plot/dot-plot.module.css'
import { leftOf, middleOf } from '@/lib/plot/percent'
import { heightOf, type Stacked, stack } from '@/lib/plot/stack'

/** How a mark looks: plain, something that came, something that was withdrawn or went, something that is announced. */
type MarkLook = 'plain' | 'in' | 'out' | 'warn'
/** `label`: a word beside the mark, where the plot is wide. */
type Mark = Readonly<{ number: number; year: number; text: string; look: MarkLook; label: string | null }>
export type Lane = Readonly<{ id: string; label: string; marks: readonly Mark[] }>

const STEP = 20
const HALF = 8.5
/** The longest label, in characters, that ends before a mark of the next year. */
const LONGEST_BESIDE = 8

type Props = Readonly<{ lanes: readonly Lane[]; years: readonly number[]; caption: string }>

/** Numbered marks in lanes over years; the numbers are those of the rows of a table. */
export function DotPlot({ lanes, years, caption }: Props) {
  return (
    <figure className={styles.plot}>
      <figcaption>{caption}</figcaption>
      {lanes.map((lane) => (
        <div className={styles.lane} key={lane.id}>
          <span className={styles.label}>{lane.label}</span>
          <LaneStrip lane={lane} years={years} />
        </div>
      ))}
      <div className={styles.lane}>
        <span />
        <svg className={styles.axis} width="100%" height="22" aria-hidden="true" focusable="false">
          {years.map((year, at) => (
            <text x={middleOf(at, years.length)} y="16" key={year}>
              <tspan className={styles.century}>20</tspan>
              {String(year).slice(2)}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  )
}

function LaneStrip({ lane: { label, marks }, years }: Readonly<{ lane: Lane; years: readonly number[] }>) {
  const stacked = stack(marks, ({ year }) => years.indexOf(year))
  const height = heightOf(stacked) * STEP + 6
  return (
    <svg className={styles.strip} width="100%" height={height} role="img" aria-label={`${label}: ${inWords(marks)}`}>
      {years.map((year, at) => (
        <line className={styles.year} x1={leftOf(at, years.length)} x2={leftOf(at, years.length)} y1="0" y2="100%" key={year} />
      ))}
      {stacked.map((each) => (
        <MarkShape
          mark={each.item}
          x={middleOf(each.column, years.length)}
          y={height - 3 - (each.level + 1) * STEP}
          label={hasRoom(each, stacked) ? each.item.label : null}
          key={each.item.number}
        />
      ))}
    </svg>
  )
}

function hasRoom({ item, column, level }: Stacked<Mark>, all: readonly Stacked<Mark>[]): boolean {
  return (item.label?.length ?? 0) <= LONGEST_BESIDE || !all.some((other) => other.column === column + 1 && other.level === level)
}

function MarkShape({ mark, x, y, label }: Readonly<{ mark: Mark; x: string; y: number; label: string | null }>) {
  return (
    <svg className={`${styles.mark} ${styles[mark.look]}`} x={x} y={y}>
      <title>{mark.text}</title>
      <g>
        <rect x={-HALF} y="1" width={2 * HALF} height="18" rx={mark.look === 'in' ? 9 : 2} />
        <text y="14">{mark.number}</text>
        {label === null ? null : (
          <text className={styles.name} x={HALF + 3} y="14">
            {label}
          </text>
        )}
      </g>
    </svg>
  )
}

function inWords(marks: readonly Mark[]): string {
  return [...new Set(marks.map(({ year }) => year))]
    .map((year) => `${year} number ${marks.flatMap((mark) => (mark.year === year ? [mark.number] : [])).join(', ')}`)
    .join('; ')
}
