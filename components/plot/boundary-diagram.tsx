import styles from '@/components/plot/boundary-diagram.module.css'
import type { Boundary } from '@/lib/facts/technologies/boundary'
import { type BarrierLine, type LayerBox, PLAN, planBoundary } from '@/lib/plot/boundary-plan'

/** A boundary as a stack: hardware below, guests above, the barrier as a strong line. The words beside it say the same. */
export function BoundaryDiagram({ boundary, name }: Readonly<{ boundary: Boundary; name: string }>) {
  const { width, height, heads, boxes, barriers } = planBoundary(boundary)
  return (
    <svg
      className={styles.diagram}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`The boundary of ${name}. ${boundary.sentence}`}
    >
      {heads.map(({ text, x }) => (
        <text className={styles.head} x={x} y="15" key={text}>
          {text}
        </text>
      ))}
      {boxes.map((box) => (
        <Box box={box} key={`${box.layer.id} ${box.x}`} />
      ))}
      {barriers.map((line) => (
        <Barrier line={line} key={line.barrier.label} />
      ))}
    </svg>
  )
}

function Box({ box: { layer, x, y, width, height, lines, caption } }: Readonly<{ box: LayerBox }>) {
  const rows = lines.length + (caption === null ? 0 : 1)
  const top = y + (height - rows * PLAN.line) / 2 + 12
  const middle = x + width / 2
  const ground = layer.sharedBy === 'one-guest' ? styles.own : styles.shared
  return (
    <g>
      <rect className={`${ground} ${layer.kind === 'hardware' ? styles.hardware : ''}`} x={x} y={y} width={width} height={height} rx="2" />
      {lines.map((line, at) => (
        <text className={styles.text} x={middle} y={top + at * PLAN.line} key={line}>
          {line}
        </text>
      ))}
      {caption === null ? null : (
        <text className={styles.caption} x={middle} y={top + lines.length * PLAN.line}>
          {caption}
        </text>
      )}
    </g>
  )
}

function Barrier({ line: { barrier, x, y, width, lines } }: Readonly<{ line: BarrierLine }>) {
  const isMain = barrier.kind === 'main'
  return (
    <g>
      <line className={isMain ? styles.main : styles.second} x1={x} x2={x + width} y1={y} y2={y} />
      {lines.map((text, at) => (
        <text className={isMain ? styles.barrier : styles.barrierSoft} x={x} y={y + 17 + at * PLAN.line} key={text}>
          {text}
        </text>
      ))}
    </g>
  )
}
