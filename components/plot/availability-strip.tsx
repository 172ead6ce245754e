import styles from '@/components/plot/availability-plot.module.css'
import status from '@/components/plot/status.module.css'
import { inkClass, rectClass, STATUS_LOOKS } from '@/components/plot/status-looks'
import { type Span, spanInWords } from '@/lib/facts/technologies/availability'
import { gridOf, leftOf, middleOf, widthOf } from '@/lib/plot/percent'

const LETTER_WIDTH = 7.5
/** Columns between two lines of the grid. */
const GRID = 4
/** Least width of a column, in pixels, where the plot is wide and where it is narrow. */
const COLUMN = { wide: 23, narrow: 8.5 } as const

/** One driver through all releases. */
export function AvailabilityStrip({ label, spans, columns }: Readonly<{ label: string; spans: readonly Span[]; columns: number }>) {
  const words = spans.map(spanInWords).filter((each) => each !== null)
  return (
    <svg className={styles.strip} width="100%" height="26" role="img" aria-label={`${label}: ${words.join('; ')}`}>
      {gridOf(columns, GRID).map((x) => (
        <line className={styles.grid} x1={x} x2={x} y1="-6" y2="32" key={x} />
      ))}
      <line className={styles.base} x1="0" x2="100%" y1="13" y2="13" />
      {spans.map((span) => (
        <Stretch span={span} columns={columns} key={span.run.first} />
      ))}
    </svg>
  )
}

function Stretch({ span, columns }: Readonly<{ span: Span; columns: number }>) {
  if (span.status === 'not-present') return null
  const { first, last } = span.run
  const look = STATUS_LOOKS[span.status]
  const width = last - first + 1
  const ink = inkClass(span.status)
  const fits = (column: number) => width * column > look.word.length * LETTER_WIDTH + 8
  const left = leftOf(first, columns)
  return (
    <g>
      <title>{spanInWords(span)}</title>
      <rect className={rectClass(span.status)} {...{ x: left, y: 1.5, width: widthOf(width, columns), height: 23, fill: look.fill }} />
      {fits(COLUMN.wide) ? (
        <text className={`${status.word} ${ink} ${fits(COLUMN.narrow) ? '' : styles.wideOnly}`} x={left} dx="6" y="17.5">
          {look.word}
        </text>
      ) : null}
      {fits(COLUMN.narrow) ? null : (
        <text
          className={`${status.letter} ${ink} ${fits(COLUMN.wide) ? styles.narrowOnly : ''}`}
          x={middleOf(first + (width - 1) / 2, columns)}
          y="17.5"
        >
          {look.letter}
        </text>
      )}
    </g>
  )
}
