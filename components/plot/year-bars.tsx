import styles from '@/components/plot/year-bars.module.css'
import { COUNTED, type CountedYear } from '@/lib/library/indexes/counted-years'
import { leftOf, middleOf } from '@/lib/plot/percent'

const HEIGHT = 120
const HEAD = 16

type Props = Readonly<{ years: readonly CountedYear[]; caption: string }>

/** Counts by year as bars, parted by severity, worst at the bottom; the numbers stand in a table below. */
export function YearBars({ years, caption }: Props) {
  const most = Math.max(...years.map(({ all }) => all))
  const kinds = COUNTED.filter((kind) => years.some(({ counts }) => counts[kind] > 0))
  return (
    <figure className={styles.plot}>
      <figcaption>{caption}</figcaption>
      <ul className={styles.legend} aria-hidden="true">
        {kinds.map((kind) => (
          <li className={styles[kind]} key={kind}>
            {kind}
          </li>
        ))}
      </ul>
      <svg width="100%" height={HEIGHT + HEAD + 20} role="img" aria-label={`${caption}. The table below has the numbers.`}>
        {years.map((each, at) => (
          <g key={each.year}>
            {partsOf(each, most).map(({ kind, y, height }) => (
              <rect
                className={styles[kind]}
                x={leftOf(at + 0.1, years.length)}
                y={y}
                width={`${80 / years.length}%`}
                height={height}
                key={kind}
              />
            ))}
            <text x={middleOf(at, years.length)} y={HEAD + HEIGHT - heightOf(each.all, most) - 4}>
              {each.all === 0 ? '' : each.all}
            </text>
            <text className={styles.year} x={middleOf(at, years.length)} y={HEAD + HEIGHT + 15}>
              {String(each.year).slice(2)}
            </text>
          </g>
        ))}
      </svg>
      <details>
        <summary>The numbers</summary>
        <div className={styles.numbers}>
          <table aria-label={caption}>
            <thead>
              <tr>
                <th scope="col">Year</th>
                {kinds.map((kind) => (
                  <th scope="col" key={kind}>
                    {kind}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.map(({ year, counts }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {kinds.map((kind) => (
                    <td key={kind}>{counts[kind]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

const heightOf = (count: number, most: number) => (most === 0 ? 0 : (HEIGHT * count) / most)

function partsOf({ counts }: CountedYear, most: number) {
  let below = 0
  return COUNTED.flatMap((kind) => {
    const height = heightOf(counts[kind], most)
    below += height
    return height === 0 ? [] : [{ kind, y: HEAD + HEIGHT - below, height }]
  })
}
